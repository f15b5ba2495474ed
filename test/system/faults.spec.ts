import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { askFirst, dribble, HUGE, refusesConnections, upload } from '../setup/rude-clients.js';
import { until } from '../setup/until.js';

let database: TestDatabase;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  database = await cloneDatabase();
  [ann, bob] = [await makePerson(), await makePerson()];
});
afterAll(() => database?.drop());

const start = (variables: Record<string, string> = {}, flags: string[] = []) =>
  startApiProcess({ DATABASE_URL: database.urls.api, ...variables }, flags);

const ask = (api: ApiProcess, person: Person, path = '', init: RequestInit = {}) =>
  fetch(api.url + person.tasks + path, {
    ...init,
    headers: { ...person.bearer, 'content-type': 'application/json', ...init.headers },
    signal: AbortSignal.timeout(20_000),
  });

async function addTask(api: ApiProcess, person: Person): Promise<string> {
  const body = JSON.stringify({ title: 'Water the plants' });
  const answer = await ask(api, person, '', { method: 'POST', body });
  return ((await answer.json()) as { id: string }).id;
}

/** Bob's requests, one after the other, until `done`. @returns how many were served, and not */
async function serveBob(api: ApiProcess, done: () => boolean, atLeast = 50) {
  const counts = { served: 0, failed: 0 };
  while (!done() || counts.served + counts.failed < atLeast) {
    const answer = await ask(api, bob).catch(() => null);
    await answer?.arrayBuffer();
    counts[answer?.status === 200 ? 'served' : 'failed'] += 1;
  }
  return counts;
}

/** Holds the rows of Ann's tasks, as a transaction that forgets to end would. */
async function lockTasksOf(person: Person) {
  const client = new Client({ connectionString: database.urls.admin });
  await client.connect();
  await client.query('begin');
  await client.query('select from app.task where user_id = $1 for update', [person.id]);
  return { release: () => client.end() };
}

/** Resolves once so many statements of the API wait for a lock. */
const waitingForLock = (count: number) =>
  until(async () => {
    const rows = await database.sql(
      `select from pg_stat_activity where wait_event_type = 'Lock'
         and datname = current_database() and application_name = 'taskward-api'`,
    );
    return rows.length >= count;
  });

const tell = (figure: string) => process.stdout.write(`${figure}\n`);

describe('SIGTERM', () => {
  let one: ApiProcess;
  let two: ApiProcess;
  beforeAll(async () => {
    [one, two] = await Promise.all([start(), start()]);
  });
  afterAll(() => Promise.all([one, two].map((api) => api?.stop())));

  it('fails no request under load, where a balancer asks who is ready', async () => {
    let ready = [one, two];
    let over = false;
    const isReady = async ({ url }: ApiProcess) =>
      (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200;
    const balancer = (async () => {
      while (!over) {
        const states = await Promise.all([one, two].map(isReady));
        ready = [one, two].filter((_, index) => states[index]);
      }
    })();
    const counts = { served: 0, failed: 0 };
    const client = async () => {
      while (!over) {
        const api = ready[counts.served % ready.length]!;
        const body = JSON.stringify({ title: 'Water the plants' });
        const answer = await ask(api, ann, '', { method: 'POST', body }).catch(() => null);
        await answer?.arrayBuffer();
        counts[answer?.status === 201 ? 'served' : 'failed'] += 1;
      }
    };
    const load = Array.from({ length: 8 }, client);
    await until(() => counts.served > 100);
    await one.stop();
    const before = counts.served;
    await until(() => counts.served > before + 100);
    over = true;
    await Promise.all([balancer, ...load]);
    tell(`SIGTERM under load: requests served: ${counts.served}, failed: ${counts.failed}`);
    expect(counts.failed).toBe(0);
  });

  it('is followed by 503 at /health/ready, the answer to what is in flight, and exit code 0', async () => {
    const api = two;
    const id = await addTask(api, ann);
    const lock = await lockTasksOf(ann);
    const inFlight = ask(api, ann, `/${id}`, { method: 'PATCH', body: '{"title":"Done yet"}' });
    await waitingForLock(1);
    const stopped = api.stop();
    await until(async () => (await fetch(`${api.url}/health/ready`)).status === 503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    await until(() => refusesConnections(api.port));
    await lock.release();
    const answer = await inFlight;
    expect(answer.status).toBe(200);
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.json()).toMatchObject({ title: 'Done yet' });
    await stopped;
    expect(api.exitCode()).toBe(0);
  });
});

describe('everyone else is served', () => {
  let api: ApiProcess;
  beforeAll(async () => {
    const flags = ['--import', './test/setup/uncaught-faults.mjs'];
    api = await start({ DATABASE_POOL_MAX: '2' }, flags);
  });
  afterAll(() => api?.stop());

  it('while clients send their headers byte by byte, who are cut in the end', async () => {
    const slow = Array.from({ length: 50 }, () => dribble(api.port));
    const counts = await serveBob(api, () => slow.every(({ socket }) => socket.destroyed));
    tell(
      `50 slow clients: others' requests served: ${counts.served}, failed: ${counts.failed}; cut: ${slow.length}`,
    );
    expect(counts.failed).toBe(0);
    for (const { heard } of slow) {
      expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
      expect(heard()).toContain('"code":"request_timeout"');
    }
  });

  it('while bodies of 100 MB arrive, which are refused before they have', async () => {
    const uploads = Array.from({ length: 3 }, () => upload(api.url + ann.tasks, ann.bearer));
    let over = false;
    const refused = Promise.all(uploads).finally(() => (over = true));
    const counts = await serveBob(api, () => over);
    tell(`bodies of 100 MB: others' requests served: ${counts.served}, failed: ${counts.failed}`);
    expect(counts.failed).toBe(0);
    for (const { status, code, sentBefore } of await refused) {
      expect({ status, code }).toEqual({ status: 413, code: 'body_too_large' });
      expect(sentBefore).toBeLessThan(HUGE);
    }
    expect(await (await ask(api, ann)).json()).not.toMatchObject({ items: [{ title: 'x' }] });
  });

  it('a body that asks first is called for only where it will be read', async () => {
    const small = Buffer.from('{"title":"Asked first"}');
    expect(await askFirst(api.url + ann.tasks, ann.bearer, small)).toEqual({
      told: true,
      status: 201,
    });
    expect(await askFirst(api.url + ann.tasks, {}, small)).toEqual({ told: false, status: 401 });
    const large = Buffer.alloc(300_000, ' ');
    expect(await askFirst(api.url + ann.tasks, ann.bearer, large)).toEqual({
      told: false,
      status: 413,
    });
  });

  it('soon again, when every connection to the database was held', async () => {
    const carol = await makePerson();
    const ids = [await addTask(api, carol), await addTask(api, carol)];
    const lock = await lockTasksOf(carol);
    const held = ids.map((id) =>
      ask(api, carol, `/${id}`, { method: 'PATCH', body: '{"title":"Too late"}' }),
    );
    await waitingForLock(2);
    const waiting = Array.from({ length: 5 }, () => ask(api, bob));
    // What needs no database is answered at once.
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect((await fetch(api.url + bob.tasks)).status).toBe(401);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    const refused = async (answers: Promise<Response>[], code: string) => {
      for (const answer of await Promise.all(answers)) {
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await answer.json()).toMatchObject({ code });
      }
    };
    await refused(waiting, 'not_ready');
    await refused(held, 'took_too_long');
    // The rows are still locked; the connections are free.
    expect(await serveBob(api, () => true)).toEqual({ served: 50, failed: 0 });
    await lock.release();
    const titles = await database.sql('select title from app.task where user_id = $1', [carol.id]);
    expect(titles.map(({ title }) => title)).toEqual(['Water the plants', 'Water the plants']);
    tell(`an exhausted pool: requests refused with 503: ${waiting.length + held.length}, hung: 0`);
  });

  it('after rejections that nobody awaited, each of which is one line in the log', async () => {
    for (let i = 0; i < 20; i++) {
      const answer = await ask(api, ann, '', { headers: { 'x-fault': 'rejection' } });
      expect(answer.status).toBe(200);
    }
    const counts = await serveBob(api, () => true);
    tell(`20 unhandled rejections: requests served: ${counts.served}, failed: ${counts.failed}`);
    expect(counts.failed).toBe(0);
    const [line = ''] = faultLines(api);
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      message: 'unhandled rejection: a fault that nobody caught',
    });
  });

  it('to the last one, after an exception that nobody caught', async () => {
    const answer = await ask(api, ann, '', { headers: { 'x-fault': 'exception' } });
    expect(answer.status).toBe(200);
    await api.ended;
    expect(faultLines(api).at(-1)).toContain('uncaught exception, stopping');
    expect(api.exitCode()).toBe(1);
  });
});

const faultLines = (api: ApiProcess) =>
  api
    .lastWords()
    .split('\n')
    .filter((line) => line.includes('a fault that nobody caught'));
