import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { type MutableProxy, startMutableProxy } from '../setup/mutable-proxy.js';
import { until } from '../setup/until.js';

const ROUNDS = 100;
/** More than the API has connections. */
const CLIENTS = 16;

let database: TestDatabase;
let proxy: MutableProxy;
let api: ApiProcess;
let ann: Person;
beforeAll(async () => {
  database = await cloneDatabase();
  proxy = await startMutableProxy(database.urls.api);
  api = await startApiProcess({ DATABASE_URL: proxy.through(database.urls.api) });
  ann = await makePerson();
});
afterAll(async () => {
  await api?.stop();
  await proxy?.close();
  await database?.drop();
});

const read = async (): Promise<number> =>
  (await fetch(api.url + ann.tasks, { headers: ann.bearer })).status;

async function write(): Promise<number> {
  const answer = await fetch(api.url + ann.tasks, {
    method: 'POST',
    headers: { ...ann.bearer, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Water the plants' }),
  });
  return answer.status;
}

describe('an API that loses its connections to PostgreSQL', () => {
  it('answers 200, 201 or 503 through a hundred losses with more clients than connections', async () => {
    let isOver = false;
    let hasEnded = false;
    void api.ended.then(() => (hasEnded = true));
    const counts = new Map<number, number>();
    const client = async (ask: () => Promise<number>) => {
      while (!isOver) {
        const status = await ask();
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, n) => client(n % 2 ? read : write));
    const answered = () => [...counts.values()].reduce((sum, count) => sum + count, 0);
    let lost = 0;
    for (let round = 0; round < ROUNDS && !hasEnded; round += 1) {
      const before = answered();
      const [ended] = await database.sql<{ lost: number }>(
        `select count(pg_terminate_backend(pid))::int as lost from pg_stat_activity
         where datname = current_database() and application_name = 'taskward-api'`,
      );
      lost += ended!.lost;
      await Promise.race([
        until(() => answered() >= before + CLIENTS, 'each client was answered'),
        api.ended,
      ]);
    }
    isOver = true;
    await Promise.all(clients);
    process.stdout.write(
      `connections lost: ${lost}, answers: ${JSON.stringify(Object.fromEntries(counts))}\n`,
    );
    expect(hasEnded).toBe(false);
    expect(lost).toBeGreaterThan(ROUNDS);
    expect([...counts.keys()].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    await until(async () => (await read()) === 200, 'the API serves again');
    const [stored] = await database.sql<{ count: number }>(
      'select count(*)::int from app.task where user_id = $1',
      [ann.id],
    );
    // A 503 says nothing about what was asked: its COMMIT may have been the last that got through.
    expect(stored!.count).toBeGreaterThanOrEqual(counts.get(201) ?? 0);
  });
});

describe('an API whose connections to PostgreSQL fall silent', () => {
  it('gives them up, and serves over new ones', async () => {
    const atOnce = () => Promise.all(Array.from({ length: CLIENTS }, read));
    expect(await atOnce()).toEqual(Array(CLIENTS).fill(200));
    const connections = () =>
      database.sql(`select pid from pg_stat_activity
        where datname = current_database() and application_name = 'taskward-api'`);
    expect(await connections()).toHaveLength(10);

    proxy.muteOpenConnections();
    const fellSilent = performance.now();
    expect(new Set(await atOnce())).toEqual(new Set([503]));
    await until(async () => (await read()) === 200, 'the API serves again');
    process.stdout.write(
      `served again ${Math.round(performance.now() - fellSilent)} ms after its connections fell silent\n`,
    );
    // None of the silent ones is asked again.
    expect(await atOnce()).toEqual(Array(CLIENTS).fill(200));
  });
});
