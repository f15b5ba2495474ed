import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { newAccount } from '../factories/member.js';
import { until } from '../setup/until.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

const signUp = (webUrl: string, claim: string) => {
  const account = newAccount();
  return fetch(`${webUrl}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: webUrl, 'x-forwarded-for': claim },
    body: JSON.stringify(account),
  });
};

describe("web's front door", () => {
  let system: WebSystem;
  beforeAll(async () => {
    system = await startWebSystem({ TRUSTED_PROXIES: '' });
  });
  afterAll(() => system.close());

  const addresses = async () =>
    (
      await system.database.sql<{ ipAddress: string }>(
        'select "ipAddress" from auth.session order by "createdAt"',
      )
    ).map(({ ipAddress }) => ipAddress);

  /** Answers the status of a request whose body is `body`, told by `headers` alone. */
  async function statusOf(options: RequestOptions, body: Buffer): Promise<number | undefined> {
    const outgoing = request(`${system.webUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      ...options,
      headers: { 'content-type': 'application/json', origin: system.webUrl, ...options.headers },
    });
    outgoing.on('error', () => undefined); // a refused body ends the sending early
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [{ statusCode?: number }];
    return response.statusCode;
  }

  it('knows clients by their connection, whatever they claim, while no proxy is trusted', async () => {
    expect((await signUp(system.webUrl, '203.0.113.9')).status).toBe(200);
    expect(await addresses()).toEqual(['127.0.0.1']);
  });

  it('refuses a body of more than 64 kB, and one that does not tell its length', async () => {
    const body = Buffer.alloc(65 * 1024, ' ');
    expect(await statusOf({ headers: { 'content-length': body.length } }, body)).toBe(413);
    const chunked = { headers: { 'transfer-encoding': 'chunked' } };
    expect(await statusOf(chunked, Buffer.from('{}'))).toBe(411);
    expect((await fetch(`${system.webUrl}/sign-in`)).status).toBe(200);
  });

  it.each(['websocket', 'h2c'])('goes on in HTTP/1.1 where %s is asked for', async (upgrade) => {
    const outgoing = request(`${system.webUrl}/sign-in`, {
      headers: { connection: 'Upgrade', upgrade },
    }).end();
    const [response] = (await once(outgoing, 'response')) as [{ statusCode?: number }];
    expect(response.statusCode).toBe(200);
    outgoing.destroy();
  });

  it('finishes what it has begun when it is asked to end, and begins nothing new', async () => {
    const second = await system.startAnotherWeb();
    const { database } = system;
    // Nobody can be looked up until this is over: the answer is in flight for as long as we like.
    await database.sql('begin');
    await database.sql('lock table auth."user" in access exclusive mode');
    const inFlight = fetch(`${second.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: system.webUrl },
      body: JSON.stringify(newAccount()),
    });
    const waiting = "select from pg_stat_activity where wait_event_type = 'Lock'";
    await until(async () => {
      // A transaction sees activity as it was at its first look.
      await database.sql('select pg_stat_clear_snapshot()');
      return (await database.sql(waiting)).length > 0;
    }, 'the sign-in waits for the table');
    const stopped = second.stop();
    await until(async () => !(await isOpen(second.url)), 'web takes no connections');
    await database.sql('commit');
    const answer = await inFlight;
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
    await stopped;
  });
});

describe("web's front door behind a proxy", () => {
  it('knows clients by what the trusted proxy says', async () => {
    const system = await startWebSystem({ TRUSTED_PROXIES: '10.0.0.0/8, loopback' });
    try {
      expect((await signUp(system.webUrl, '6.6.6.6, 203.0.113.9, 10.1.2.3')).status).toBe(200);
      const sessions = await system.database.sql('select "ipAddress" from auth.session');
      expect(sessions).toEqual([{ ipAddress: '203.0.113.9' }]);
    } finally {
      await system.close();
    }
  });
});

/** Whether something takes connections there. */
async function isOpen(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}
