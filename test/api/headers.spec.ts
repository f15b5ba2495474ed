import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { ISSUER } from '../setup/settings.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
afterAll(() => api.close());

/** Sends bytes as they are; answers all that comes back until the connection ends. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(await api.app.getUrl()).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  // Not ended: Node gives whoever has said all no answer that takes time.
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

describe('the headers of every answer', () => {
  it.each(['200', '401', '403', '404', '405', 'preflight'])(
    'keep it out of caches, frames and guesses: %s',
    async (kind) => {
      const { http } = api;
      const send: Record<string, () => PromiseLike<{ headers: Record<string, string> }>> = {
        200: () => http.get(ann.tasks).set(ann.bearer).expect(200),
        401: () => http.get(ann.tasks).expect(401),
        403: () => http.get(`/api/${ann.sessionId}/tasks`).set(ann.bearer).expect(403),
        404: () => http.get('/nowhere').expect(404),
        405: () => http.delete(ann.tasks).expect(405),
        preflight: () => http.options(ann.tasks).expect(204),
      };
      expect((await send[kind]!()).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
    },
  );

  it('let the documentation run scripts of its own, and no others', async () => {
    const { headers, text } = await api.http.get('/api/docs/').expect(200);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/<script>|<script [^>]*>[^<\s]/);
  });

  it('ask for https from now on where people come over https, and only there', async () => {
    expect((await api.http.get('/health/live')).headers).not.toHaveProperty(
      'strict-transport-security',
    );
    const secure = await startApi({ BETTER_AUTH_URL: 'https://tasks.example' });
    const { headers } = await secure.http.get('/health/live');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    api.http.options(ann.tasks).set('Origin', origin).set('Access-Control-Request-Method', 'PATCH');

  it("lets web's origin in, without cookies", async () => {
    const { headers } = await preflight(ISSUER).expect(204);
    expect(headers['access-control-allow-origin']).toBe(ISSUER);
    expect(headers['access-control-allow-methods']).toContain('PATCH');
    expect(headers['access-control-allow-headers']).toContain('Authorization');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    'https://evil.example',
    'null',
    `${ISSUER}.evil.example`,
    `${ISSUER}1`,
    ISSUER.replace('http:', 'https:'),
    ISSUER.replace('localhost', 'evil.localhost'),
    ISSUER.replace('localhost', '127.0.0.1'),
    ISSUER.toUpperCase(),
  ])('lets %s not in', async (origin) => {
    const refused = await preflight(origin);
    const answer = await api.http.get(ann.tasks).set(ann.bearer).set('Origin', origin);
    for (const { headers } of [refused, answer]) {
      // A browser lets a page read only what names the page's own origin, or a star.
      expect(headers['access-control-allow-origin']).toBe(ISSUER);
      expect(headers['vary']).toContain('Origin');
    }
  });
});

describe('a method that an address does not know', () => {
  it.each([
    { method: 'delete', path: () => ann.tasks, allow: 'GET, HEAD, POST' },
    { method: 'put', path: () => `${ann.tasks}/x/complete`, allow: 'PATCH' },
    { method: 'post', path: () => `${ann.tasks}/x`, allow: 'DELETE, GET, HEAD, PATCH, PUT' },
    { method: 'post', path: () => '/health/live', allow: 'GET, HEAD' },
  ] as const)('is 405 with Allow: $method, $allow', async ({ method, path, allow }) => {
    const answer = await api.http[method](path());
    expectProblem(answer, 'method_not_allowed');
    expect(answer.headers['allow']).toBe(allow);
  });

  it('is 404 where nothing answers any method', async () => {
    const answer = await api.http.delete('/api/nowhere');
    expectProblem(answer, 'route_not_found');
    expect(answer.headers).not.toHaveProperty('allow');
  });
});

describe('what is no request', () => {
  it.each([
    { what: 'no HTTP at all', bytes: 'hello there\r\n\r\n', code: 'malformed_request' },
    {
      what: 'a request without Host',
      bytes: 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n',
      code: 'malformed_request',
    },
    {
      what: 'two Hosts',
      bytes: 'GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
      code: 'malformed_request',
    },
    ...['a b', 'a/@', '[::1', '::1', 'a:b', 'a%zz', 'me@a'].map((host) => ({
      what: `a Host that is none: ${host}`,
      bytes: `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      code: 'malformed_request',
    })),
    ...['http://', 'http://?', 'http://[::1', 'foo://'].map((target) => ({
      what: `an address without a path: ${target}`,
      bytes: `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      code: 'malformed_request',
    })),
    ...['ftp://a', 'http://me@a', 'http://:80', 'http:'].map((origin) => ({
      what: `an address that is not of a host by http: ${origin}/health/live`,
      bytes: `GET ${origin}/health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      code: 'malformed_request',
    })),
    {
      what: 'two lengths, by which requests are smuggled',
      bytes:
        'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      code: 'malformed_request',
    },
    ...['gzip, chunked', 'gzip', 'chunked, chunked'].map((coding) => ({
      what: `a body coded as ${coding}`,
      bytes: `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: ${coding}\r\n\r\n0\r\n\r\n`,
      code: 'malformed_request',
    })),
    {
      what: 'two codings of a body, one a header',
      bytes:
        'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      code: 'malformed_request',
    },
    {
      what: 'headers of 20 kB',
      bytes: `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      code: 'headers_too_large',
    },
  ])('is answered as a problem: $what', async ({ bytes, code }) => {
    const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
    const problem = JSON.parse(body) as { code: string; status: number; requestId: string };
    expect(problem.code).toBe(code);
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${problem.status} `));
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i);
    expect(head).toMatch(/cache-control: no-store/i);
    expect(head.toLowerCase()).toContain(`x-request-id: ${problem.requestId}`);
    expect(head).toMatch(/connection: close/i);
    expect(head).toMatch(/ratelimit: "address";r=\d+;t=\d+/i);
  });

  it.each([
    {
      what: 'the expectation that nobody knows',
      bytes:
        'GET /health/live HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
    },
    ...['http://a', 'HTTPS://a.example:8443', 'http://[::1]:80'].map((origin) => ({
      what: `an address in absolute form, as to a proxy: ${origin}`,
      bytes: `GET ${origin}/health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    })),
    ...['', 'a:', 'a_b.example:80', '127.0.0.1:1', '[2001:db8::7]', '[::1]:443'].map((host) => ({
      what: `the Host "${host}"`,
      bytes: `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    })),
    {
      what: 'a body in chunks, in capitals',
      bytes:
        'GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n',
    },
    {
      what: 'HTTP/1.0, where no Host is asked for',
      bytes: 'GET /health/live HTTP/1.0\r\n\r\n',
    },
  ])('is not $what', async ({ bytes }) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('an address in absolute form', () => {
  it.each([
    { what: 'its path', rest: () => `/api/${ann.id}/tasks?limit=1`, status: 200 },
    { what: 'dots', rest: () => `/api/other/../${ann.id}/tasks`, status: 404 },
    { what: 'dots in escapes', rest: () => `/api/x/%2e%2e/${ann.id}/tasks`, status: 404 },
    { what: 'backslashes', rest: () => `/api\\${ann.id}\\tasks`, status: 404 },
    { what: 'a query without a path', rest: () => '?q', status: 404 },
    { what: 'nothing behind the host', rest: () => '', status: 404 },
  ])('is read to the letter, as its path alone would be: $what', async ({ rest, status }) => {
    const ask = (target: string) =>
      raw(
        `GET ${target} HTTP/1.1\r\nHost: a\r\nAuthorization: ${ann.bearer.Authorization}\r\n` +
          'Connection: close\r\n\r\n',
      );
    expect(await ask(`http://a${rest()}`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const origin = rest().startsWith('/') ? rest() : `/${rest()}`;
    expect(await ask(origin)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('100 Continue', () => {
  it.each(
    ['tasks', 'import'].flatMap((what) => [
      { what, version: '1.1', expectation: '100-continue', isTold: true },
      { what, version: '1.1', expectation: '100-Continue', isTold: true },
      { what, version: '1.1', expectation: 'miracles', isTold: false },
      { what, version: '1.0', expectation: '100-continue', isTold: false },
    ]),
  )(
    'is told just to who waits for it: $what, HTTP/$version, $expectation',
    async ({ what, version, expectation, isTold }) => {
      const body = '{"title":"Told to go on"}';
      const head = [
        `POST /api/${ann.id}/${what} HTTP/${version}`,
        'Host: a',
        `Authorization: ${ann.bearer.Authorization}`,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
        `Expect: ${expectation}`,
        'Connection: close',
      ];
      const answer = await raw([...head, '', body].join('\r\n'));
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => status);
      const last = what === 'tasks' ? '201' : '400';
      expect(statuses).toEqual(isTold ? ['100', last] : [last]);
    },
  );
});
