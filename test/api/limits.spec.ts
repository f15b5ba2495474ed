import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { ISSUER } from '../setup/settings.js';

let api: TestApi;
beforeEach(() => {
  // What limits count by: none refills while a slow machine works.
  jest.spyOn(performance, 'now').mockReturnValue(performance.now());
});
afterEach(async () => {
  jest.restoreAllMocks();
  await api.close();
});

const limited = async (RATE_LIMIT_PERSON: string, RATE_LIMIT_ADDRESS: string, proxies = '') => {
  const variables = { RATE_LIMIT_PERSON, RATE_LIMIT_ADDRESS, TRUSTED_PROXIES: proxies };
  api = await startApi(variables);
};
const list = ({ tasks, bearer }: Person) => api.http.get(tasks).set(bearer);
const guess = (person: Person) => api.http.get(person.tasks).set({ Authorization: 'Bearer a.b.c' });

/** How many of at most `most` requests come before the first 429. */
async function before429(send: () => PromiseLike<{ status: number }>, most = 40): Promise<number> {
  for (let sent = 0; sent < most; sent++) if ((await send()).status === 429) return sent;
  return most;
}

describe('the limits', () => {
  it('are told on every answer, of which those about health cost nothing', async () => {
    await limited('600', '7000');
    const ann = await makePerson();
    const policy = '"person";q=600;w=60, "address";q=7000;w=60';
    const mine = await list(ann).expect(200);
    expect(mine.headers['ratelimit-policy']).toBe(policy);
    expect(mine.headers['ratelimit']).toBe('"person";r=599;t=1, "address";r=6999;t=1');
    for (const path of [ann.tasks, '/api/openapi.json', '/nowhere', '/api/docs/']) {
      const { headers } = await api.http.get(path);
      expect(headers['ratelimit-policy']).toBe(policy);
      expect(headers['ratelimit']).toMatch(/^"address";r=69\d\d;t=1$/);
    }
    const preflight = await api.http
      .options(ann.tasks)
      .set({ Origin: ISSUER, 'Access-Control-Request-Method': 'GET' })
      .expect(204);
    expect(preflight.headers['ratelimit']).toMatch(/^"address";r=69\d\d;t=1$/);
    expect(preflight.headers['access-control-allow-origin']).toBe(ISSUER);
    for (const path of ['/health/live', '/health/ready']) {
      const before = await api.http.get(path).expect(200);
      const after = await api.http.get(path).expect(200);
      const left = (headers: Record<string, string>) =>
        Number(/r=(\d+)/.exec(headers['ratelimit']!)![1]);
      expect(left(after.headers)).toBeGreaterThanOrEqual(left(before.headers));
    }
  });

  it('can be read by web in a browser, on a refusal too', async () => {
    await limited('1', '1000');
    const ann = await makePerson();
    await list(ann);
    const refused = await list(ann).set('Origin', ISSUER);
    expectProblem(refused, 'rate_limited');
    expect(refused.headers['access-control-allow-origin']).toBe(ISSUER);
    for (const name of ['RateLimit', 'RateLimit-Policy', 'Retry-After']) {
      expect(refused.headers['access-control-expose-headers']).toContain(name);
    }
  });
});

describe('the limit of a person', () => {
  it('answers 429 with Retry-After, does nothing, and leaves others alone', async () => {
    await limited('3', '1000');
    const [ann, bob] = [await makePerson(), await makePerson()];
    for (let i = 0; i < 3; i++) await list(ann).expect(200);
    const refused = await api.http.post(ann.tasks).set(ann.bearer).send({ title: 'Too much' });
    expectProblem(refused, 'rate_limited');
    // One of three a minute comes back each 20 s.
    expect(refused.headers['retry-after']).toBe('20');
    expect(refused.headers['ratelimit']).toMatch(/^"person";r=0;t=\d\d, "address";/);
    expect(await api.database.sql('select id from app.task')).toEqual([]);
    await list(bob).expect(200);
    await api.http.get('/health/ready').expect(200);
  });

  it('counts her tries at what belongs to others, and is spent by nobody but her', async () => {
    await limited('2', '1000');
    const [ann, bob] = [await makePerson(), await makePerson()];
    for (let i = 0; i < 5; i++) await api.http.get(ann.tasks).set(bob.bearer);
    expectProblem(await api.http.get(ann.tasks).set(bob.bearer), 'rate_limited');
    await list(ann).expect(200);
  });
});

describe('the limit of an address', () => {
  it('counts refusals tenfold, so that tokens cannot be guessed for long', async () => {
    await limited('1000', '20');
    const ann = await makePerson();
    expect(await before429(() => guess(ann))).toBe(2);
    // Nothing is checked any more: a good token and a forged one get the same answer.
    expectProblem(await guess(ann), 'rate_limited');
    expectProblem(await list(ann), 'rate_limited');
    expectProblem(await api.http.get('/api/docs/'), 'rate_limited');
    await api.http.get('/health/ready').expect(200);
  });

  it('lets the many people behind one address work', async () => {
    await limited('10', '100');
    const people = await Promise.all(Array.from({ length: 9 }, makePerson));
    for (const person of people) {
      for (let i = 0; i < 10; i++) await list(person).expect(200);
    }
  });

  it('is not evaded by what a client says of itself', async () => {
    await limited('1000', '20');
    const ann = await makePerson();
    let sent = 0;
    const claim = () => {
      const address = `198.51.100.${(sent += 1)}`;
      return guess(ann).set({
        'X-Forwarded-For': address,
        'X-Real-IP': address,
        Forwarded: `for=${address}`,
      });
    };
    expect(await before429(claim)).toBe(2);
  });

  it('believes a trusted proxy, and of what it forwards only what it added itself', async () => {
    await limited('1000', '20', '10.9.0.0/16, 127.0.0.1');
    const ann = await makePerson();
    const from = (forwarded: string) => () => guess(ann).set('X-Forwarded-For', forwarded);
    expect(await before429(from('198.51.100.1'))).toBe(2);
    // Another client of that proxy is not held up ...
    expect((await from('198.51.100.2')()).status).toBe(401);
    // ... and the first one gains nothing by a list of its own, nor by a second trusted hop.
    expect((await from('6.6.6.6, 198.51.100.1')()).status).toBe(429);
    expect((await from('6.6.6.7, 198.51.100.1, 10.9.3.3')()).status).toBe(429);
    expect((await from('7.7.7.7, not an address')()).status).toBe(401);
  });

  it('is one for a whole IPv6 /64', async () => {
    await limited('1000', '20', '127.0.0.1');
    const ann = await makePerson();
    let sent = 0;
    const next = () => guess(ann).set('X-Forwarded-For', `2001:db8:0:7:${(sent += 1)}::1`);
    expect(await before429(next)).toBe(2);
    const neighbour = guess(ann).set('X-Forwarded-For', '2001:db8:0:8::1');
    expect((await neighbour).status).toBe(401);
  });
});
