import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AttackTarget,
  goodToken,
  requestForgeries,
  type Signing,
  tokenForgeries,
} from '@taskward/auth/attacks';
import { randomUUID } from 'node:crypto';
import { borrowedFrom } from '../factories/borrowed.js';
import { startApi, type TestApi } from '../setup/api.js';
import { type Issuer, makeIssuerKey, startIssuer } from '../setup/issuer.js';
import { RawClient, type RawRequest } from '../setup/raw-http.js';
import { refusalFaults } from '../setup/refusal.js';
import { AUDIENCE, ISSUER, JWT_SECRET } from '../setup/settings.js';

const KEY = makeIssuerKey();
const SHARED: Signing = { mode: 'shared-secret', secret: JWT_SECRET };
const JWKS: Signing = { mode: 'jwks', privateKey: KEY.privateKey, kid: KEY.kid, alg: 'EdDSA' };

describe.each([
  { signing: SHARED, other: JWKS },
  { signing: JWKS, other: SHARED },
])('an attacker of the API in mode $signing.mode', ({ signing, other }) => {
  let issuer: Issuer;
  let api: TestApi;
  let client: RawClient;
  let target: AttackTarget;
  let tasks: string;
  let ids: string[];
  beforeAll(async () => {
    issuer = await startIssuer(KEY);
    api = await startApi({ JWT_MODE: signing.mode, JWKS_URL: issuer.keysUrl });
    client = new RawClient(new URL(await api.app.getUrl()));
    const claims = { sub: randomUUID(), sid: randomUUID(), email: 'v@example.org', scope: 'tasks' };
    target = { signing, issuer: ISSUER, audience: AUDIENCE, claims, trap: issuer.trapUrl };
    tasks = `/api/${claims.sub}/tasks`;
    ids = await Promise.all(['One', 'Two', 'Three'].map(addTask));
    target.borrowed = {
      ...(await borrowedFrom(client, `${tasks}?limit=1`, goodToken(target))),
      'a good token of the other mode': goodToken({ ...target, signing: other }),
    };
  });
  afterAll(async () => {
    client.close();
    await api.close();
    await issuer.close();
  });

  const asVictim = (request: Partial<RawRequest> = {}) =>
    client.send({
      path: tasks,
      ...request,
      headers: [
        ['Authorization', `Bearer ${goodToken(target)}`],
        ['Content-Type', 'application/json'],
      ],
    });
  async function addTask(title: string): Promise<string> {
    const { text } = await asVictim({ method: 'POST', body: JSON.stringify({ title }) });
    return (JSON.parse(text) as { id: string }).id;
  }
  const rows = () =>
    api.database.sql('select * from app.task where user_id = $1 order by id', [target.claims.sub]);

  /** What would show in the rows if it were let in: the n-th of all that can be done to them. */
  function deed(n: number): RawRequest {
    const task = `${tasks}/${ids[n % ids.length]}`;
    const json: [string, string][] = [['Content-Type', 'application/json']];
    const body = JSON.stringify({ title: 'forged' });
    const deeds: RawRequest[] = [
      { path: tasks },
      { path: task },
      { path: tasks, method: 'POST', headers: json, body },
      { path: task, method: 'PUT', headers: json, body },
      { path: task, method: 'PATCH', headers: json, body },
      { path: `${task}/complete`, method: 'PATCH' },
      { path: task, method: 'DELETE' },
    ];
    return deeds[n % deeds.length]!;
  }

  /** Sends them all; @returns what is wrong with the answers, and the figures in words. */
  async function attack(attempts: { name: string; request: RawRequest }[]) {
    const answers = await Promise.all(
      attempts.map(async ({ name, request }) => ({ name, ...(await client.send(request)) })),
    );
    const accepted = answers.filter(({ status }) => status < 400).length;
    const others = answers.filter(({ status }) => status !== 401).length;
    return {
      faults: answers.flatMap(({ name, ...answer }) =>
        refusalFaults(answer).map((fault) => `${name}: ${fault}`),
      ),
      figures: `forgeries tried: ${answers.length}, accepted: ${accepted}, other than 401: ${others}`,
    };
  }

  it('gets nothing but 401 for forged tokens and requests, and changes no row', async () => {
    const before = await rows();
    expect(before).toHaveLength(3);
    expect((await asVictim()).status).toBe(200);

    const tokens = tokenForgeries(target).map(({ family, name, token }, n) => {
      const { headers = [], ...request } = deed(n);
      const authorization: [string, string] = ['Authorization', `Bearer ${token}`];
      return {
        name: `${family}: ${name}`,
        request: { ...request, headers: [...headers, authorization] },
      };
    });
    const requests = requestForgeries(target).map(({ name, request: { query, ...request } }) => ({
      name,
      request: {
        path: /PUT|PATCH|DELETE/.test(request.method ?? '')
          ? `${tasks}/${ids[0]}`
          : `${tasks}?${new URLSearchParams(query).toString()}`,
        ...request,
      },
    }));
    const { faults, figures } = await attack([...tokens, ...requests]);
    process.stdout.write(`${signing.mode}: ${figures}\n`);

    expect(faults).toEqual([]);
    expect(tokens.length + requests.length).toBeGreaterThan(1_000);
    expect(await rows()).toEqual(before);
    expect((await asVictim()).status).toBe(200);
  });

  it('makes the API ask nobody for a key but the issuer, and that one seldom', () => {
    expect(issuer.requests.trap).toBe(0);
    expect(issuer.requests.keys).toBeLessThan(20);
  });
});
