import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Gateway, nginx, startGateway, WITHOUT_NGINX } from '../setup/gateway.js';
import { GatewayClient } from '../setup/gateway-client.js';
import { startStubs } from '../setup/gateway-stubs.js';
import { until } from '../setup/until.js';

/** Two instances of each program; the first of each resets connections for `/reset`. */
const ADDRESSES = { web: ['127.0.0.1', '127.0.0.5'], api: ['127.0.0.2', '127.0.0.3'] };

(nginx ? describe : describe.skip)(`the gateway before two instances${WITHOUT_NGINX}`, () => {
  let stubs: Awaited<ReturnType<typeof startStubs>>;
  let gateway: Gateway;
  let client: GatewayClient;

  beforeAll(async () => {
    stubs = await startStubs();
    gateway = await startGateway(stubs.ports, ADDRESSES);
    client = new GatewayClient(gateway);
  });
  afterAll(async () => {
    await gateway?.stop();
    stubs?.stop();
  });
  beforeEach(() => {
    stubs.reset.length = 0;
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])(
    'sends a %s that one instance of the API lost to another one, with the same key',
    async (method) => {
      const keys: unknown[] = [];
      await until(async () => {
        const { program, headers } = await client.seen('/api/u1/reset', { method });
        expect(program).toBe('second api');
        keys.push(headers['idempotency-key']);
        return stubs.reset.length > 0;
      }, 'the first instance has lost a request');
      expect(keys.at(-1)).toMatch(/^[0-9a-f]{32}$/);
      expect(stubs.reset[0]!.headers['idempotency-key']).toBe(keys.at(-1));
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('keeps the key that a client gave its write', async () => {
    const headers = { 'idempotency-key': 'seeds-1' };
    const { headers: sent } = await client.seen('/api/u1/tasks', { method: 'POST', headers });
    expect(sent['idempotency-key']).toBe('seeds-1');
  });

  it('gives no key to what is sent once: reads, imports, and whatever web answers', async () => {
    for (const [method, url] of [
      ['GET', '/api/u1/tasks'],
      ['POST', '/api/u1/import'],
      ['POST', '/api/auth/sign-in/email'],
      ['POST', '/api/auth'],
      ['POST', '/tasks'],
    ] as const) {
      expect((await client.seen(url, { method })).headers).not.toHaveProperty('idempotency-key');
    }
  });

  it('never sends twice what web was sent', async () => {
    const statuses: unknown[] = [];
    await until(async () => {
      statuses.push((await client.ask('/api/auth/reset', { method: 'POST' })).status);
      return stubs.reset.length > 0;
    }, 'the first instance has lost a request');
    expect(statuses.at(-1)).toBe(502);
  });
});
