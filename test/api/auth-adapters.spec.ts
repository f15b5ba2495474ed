import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RevocationsUnknownError, SharedSecretVerifier } from '@taskward/auth';
import { goodToken, requestForgeries, tokenForgeries } from '@taskward/auth/attacks';
import { ADAPTERS, type GuardedApp, startGuardedApp, UNOWNED } from '../setup/guarded-app.js';
import { RawClient, type RawRequest } from '../setup/raw-http.js';
import { JWT_SECRET } from '../setup/settings.js';

const RULES = { issuer: 'https://issuer.example', audience: 'notes' };
const TARGET = {
  ...RULES,
  signing: { mode: 'shared-secret' as const, secret: JWT_SECRET },
  claims: { sub: 'ann', sid: 'session-of-ann' },
  trap: 'http://127.0.0.1:9/trap',
};
const EVERY_METHOD = '/api/ann/notes';
const GET_ALONE = '/api/ann/pages';

describe.each(ADAPTERS)('libs/auth on $platform', ({ makeAdapter }) => {
  const ended = new Set<string>();
  let isListKnown = true;
  const options = () => ({
    realm: 'notes',
    verifier: new SharedSecretVerifier(JWT_SECRET, RULES),
    revocations: {
      isRevoked: ({ sessionId }: { sessionId: string }) => {
        if (!isListKnown) throw new RevocationsUnknownError();
        return ended.has(sessionId);
      },
    },
  });

  let app: GuardedApp;
  let client: RawClient;
  beforeAll(async () => {
    app = await startGuardedApp(makeAdapter, options());
    client = new RawClient(app.url);
  });
  afterAll(async () => {
    client.close();
    await app.close();
  });

  const send = (request: Partial<RawRequest>, ...tokens: string[]) =>
    client.send({
      path: EVERY_METHOD,
      ...request,
      headers: [
        ...(request.headers ?? []),
        ...tokens.map((token): [string, string] => ['Authorization', `Bearer ${token}`]),
      ],
    });
  /** The answers whose status is not this one. */
  async function otherThan(status: number, requests: { name: string; request: RawRequest }[]) {
    const wrong: string[] = [];
    for (const { name, request } of requests) {
      const answer = await client.send(request);
      if (answer.status !== status) wrong.push(`${name}: ${answer.status}`);
    }
    return wrong;
  }

  it("hands the caller's identity to the handler", async () => {
    const headers: [string, string][] = [['Content-Type', 'application/json']];
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const body = method === 'GET' ? {} : { headers, body: '{}' };
      const answer = await send({ method, ...body }, goodToken(TARGET));
      expect(answer.status).toBeLessThan(300);
      expect(JSON.parse(answer.text)).toEqual({ owner: 'ann' });
    }
  });

  it('answers 401 with a challenge where there is no token, or one that is no token', async () => {
    const missing = await send({});
    expect(missing.status).toBe(401);
    expect(missing.headers['www-authenticate']).toBe('Bearer realm="notes"');
    const invalid = await send({}, 'x');
    expect(invalid.status).toBe(401);
    expect(invalid.headers['www-authenticate']).toMatch(
      /^Bearer realm="notes", error="invalid_token", error_description=".+"$/,
    );
  });

  it('answers 401 to two Authorization headers, also where both are good', async () => {
    expect((await send({}, goodToken(TARGET), goodToken(TARGET))).status).toBe(401);
  });

  it("answers 403 under another person's id, whatever its spelling", async () => {
    const before = app.handled();
    for (const path of [
      '/api/ben/notes',
      '/api/%61nn%00/notes',
      '/api/ANN/notes',
      '/api/a/pages',
    ]) {
      expect((await send({ path }, goodToken(TARGET))).status).toBe(403);
    }
    expect(app.handled()).toBe(before);
  });

  it('lets everybody into public routes', async () => {
    expect((await send({ path: '/open' })).text).toBe('{"open":true}');
  });

  it('answers 401 for a session that has ended, and 503 where that is not known', async () => {
    const token = goodToken(TARGET);
    ended.add('session-of-ann');
    expect((await send({}, token)).status).toBe(401);
    ended.clear();
    isListKnown = false;
    const unknown = await send({}, token);
    isListKnown = true;
    expect(unknown.status).toBe(503);
    expect(unknown.headers['retry-after']).toBe('5');
    expect((await send({}, token)).status).toBe(200);
  });

  it('answers 401 to every forged token and request, and runs no handler', async () => {
    const before = app.handled();
    const tokens = tokenForgeries(TARGET).map(({ family, name, token }) => ({
      name: `${family}: ${name}`,
      request: {
        path: EVERY_METHOD,
        headers: [['Authorization', `Bearer ${token}`]] as [string, string][],
      },
    }));
    const requests = requestForgeries(TARGET).map(({ name, request: { query, ...request } }) => ({
      name,
      request: { ...request, path: `${EVERY_METHOD}?${new URLSearchParams(query).toString()}` },
    }));
    expect(await otherThan(401, [...tokens, ...requests])).toEqual([]);
    expect(app.handled()).toBe(before);
  });

  it('answers 404 to forged requests of a method that the route does not have', async () => {
    const requests = requestForgeries(TARGET)
      .filter(({ request: { method = 'GET' } }) => method !== 'GET')
      .map(({ name, request: { query: _, ...request } }) => ({
        name,
        request: { ...request, path: GET_ALONE },
      }));
    expect(requests.length).toBeGreaterThan(0);
    expect(await otherThan(404, requests)).toEqual([]);
  });

  it('stops the start where a route has no owner', async () => {
    const started = startGuardedApp(makeAdapter, options(), [UNOWNED]);
    await expect(started).rejects.toThrow('GET /reports (ReportsController.list)');
  });
});
