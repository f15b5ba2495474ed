import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestOptions } from 'node:http';
import { type Gateway, nginx, startGateway, WITHOUT_NGINX } from '../setup/gateway.js';
import { type Answer, GatewayClient } from '../setup/gateway-client.js';
import { type Seen, startStubs } from '../setup/gateway-stubs.js';
import { until } from '../setup/until.js';

const TO_WEB = ['/', '/tasks', '/apis', '/healthy', '/_next/static/a.js', '/x/api/u1'];
const TO_AUTH = ['/api/auth', '/api/auth/', '/api/auth/sign-up/email', '/api/auth/token'];
const TO_API = [
  '/api',
  '/api/',
  '/api/u1/tasks',
  '/api/docs',
  '/api/authors/tasks',
  '/health/ready',
];

const addresses: Record<string, string[]> = {};

(nginx ? describe : describe.skip)(`the gateway${WITHOUT_NGINX}`, () => {
  let stubs: Awaited<ReturnType<typeof startStubs>>;
  let gateway: Gateway;
  let client: GatewayClient;

  beforeAll(async () => {
    stubs = await startStubs();
    gateway = await startGateway(stubs.ports, addresses);
    client = new GatewayClient(gateway);
  });

  afterAll(async () => {
    await gateway?.stop();
    stubs?.stop();
  });

  beforeEach(() => {
    Object.assign(addresses, { web: ['127.0.0.1'], api: ['127.0.0.2'] });
  });

  it.each(TO_AUTH)('sends %s to web, where people sign in', async (url) => {
    expect(await seen(url)).toMatchObject({ program: 'web', url });
  });

  it.each(TO_API)('sends %s to the API', async (url) => {
    expect(await seen(url)).toMatchObject({ program: 'api', url });
  });

  it.each(TO_WEB)('sends %s to web', async (url) => {
    expect(await seen(url)).toMatchObject({ program: 'web', url });
  });

  it('hands path and query on as they came', async () => {
    const url = '/api/u1/tasks/a%2Fb?cursor=x%2By%20z&q=%22';
    expect((await seen(url)).url).toBe(url);
  });

  it('says itself who asks, whatever the client claims', async () => {
    const claims = {
      'x-forwarded-for': '6.6.6.6, 7.7.7.7',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-port': '1',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
    };
    const { headers } = await seen('/api/auth/sign-in/email', {
      headers: { host: 'tasks.example', ...claims },
    });
    expect(headers).toMatchObject({
      host: 'tasks.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'tasks.example',
      'x-forwarded-proto': 'http',
      'x-real-ip': '127.0.0.1',
    });
    expect(headers).not.toHaveProperty('forwarded');
    expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|7\.7\.7\.7|evil|gopher/);
  });

  it('compresses answers, but none that may hold a token', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const long = `?${'x'.repeat(2000)}`;
    expect((await ask(`/api/u1/tasks${long}`, { headers })).headers['content-encoding']).toBe(
      'gzip',
    );
    const token = await ask(`/api/auth/token${long}`, { headers });
    expect(token.headers).not.toHaveProperty('content-encoding');
    expect((JSON.parse(token.text) as Seen).headers).not.toHaveProperty('accept-encoding');
  });

  it('lets a stream of events through as it is written', async () => {
    const response = await client.open('/api/u1/stream', {
      headers: { 'accept-encoding': 'gzip' },
    });
    let text = '';
    for await (const chunk of response) {
      text += String(chunk);
      if (text.endsWith('data: 2\n\n')) break; // and the stub has not ended its answer
    }
    expect(text).toBe('data: 1\n\ndata: 2\n\n');
  });

  it('answers 413 as a problem to a body over 1 MB', async () => {
    const answer = await ask('/api/u1/tasks', { method: 'POST' }, Buffer.alloc(1_100_000, ' '));
    expectProblem(answer, { status: 413, code: 'body_too_large', instance: '/api/u1/tasks' });
  });

  it('hands a file to import on to the API, up to the 100 MB that the API takes', async () => {
    const send = (megabytes: number) =>
      ask('/api/u1/import', { method: 'POST' }, Buffer.alloc(megabytes * 1024 * 1024, ' '));
    expect((await send(5)).status).toBe(200);
    expect((await send(100)).status).toBe(200);
    const answer = await send(102);
    expectProblem(answer, { status: 413, code: 'body_too_large', instance: '/api/u1/import' });
    expect(answer.text).toContain('up to 100 MB');
  });

  it('answers 503 as a problem where no instance of the API answers', async () => {
    addresses['api'] = ['127.0.0.4'];
    const answer = await untilStatus(503, '/api/u1/tasks/%22');
    expectProblem(answer, { status: 503, code: 'not_ready', instance: '/' });
    addresses['api'] = ['127.0.0.2'];
    expect((await untilStatus(200, '/api/u1/tasks')).status).toBe(200);
  });

  it('spreads requests over all instances of the API, and passes over one that is gone', async () => {
    addresses['api'] = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];
    const programs = new Set<string>();
    await until(async () => {
      programs.add((await seen('/api/u1/tasks')).program);
      return programs.size === 2;
    }, 'two instances have answered');
    expect([...programs].sort()).toEqual(['api', 'second api']);
    for (let i = 0; i < 50; i++) {
      expect((await ask('/api/u1/tasks', { method: 'POST' })).status).toBe(200);
    }
  });

  it('logs no query, where mails put their secrets', async () => {
    await ask('/api/auth/verify-email?token=hush');
    addresses['web'] = ['127.0.0.4'];
    await untilStatus(502, '/api/auth/verify-email?token=hush');
    await untilLogged(/"path":"\/api\/auth\/verify-email","status":200/);
    await untilLogged(/"path":"\/api\/auth\/verify-email","status":502/);
    expect(gateway.log()).not.toContain('hush');
  });

  it('does not tell its version', async () => {
    expect((await ask('/api')).headers.server).toBe('nginx');
  });

  function expectProblem({ status, headers, text }: Answer, problem: Record<string, unknown>) {
    expect(status).toBe(problem['status']);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ ...problem, requestId: headers['x-request-id'] });
  }

  const ask = (url: string, options?: RequestOptions, body?: Buffer) =>
    client.ask(url, options, body);
  const seen = (url: string, options?: RequestOptions) => client.seen(url, options);

  /** The gateway asks for addresses again every two seconds. */
  async function untilStatus(status: number, url: string): Promise<Answer> {
    let answer = await ask(url);
    const isAnswered = async () => (answer = await ask(url)).status === status;
    await until(isAnswered, `${url} answers ${status}`);
    return answer;
  }

  /** nginx writes a request's line after its answer has been sent. */
  const untilLogged = (line: RegExp) =>
    until(() => line.test(gateway.log()), `the log has ${line}`);
});
