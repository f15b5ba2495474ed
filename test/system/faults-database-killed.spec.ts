import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { startCrashingDatabase } from '../setup/crashing-database.js';
import { until } from '../setup/until.js';

const KILLS = 10;
/** More than the ten connections of the pool, so that some wait for one. */
const CLIENTS = 16;

let database: Awaited<ReturnType<typeof startCrashingDatabase>>;
let api: ApiProcess;
let ann: Person;
let ended = false;
beforeAll(async () => {
  database = await startCrashingDatabase();
  api = await startApiProcess({ DATABASE_URL: database.urls.api });
  void api.ended.then(() => (ended = true));
  ann = await makePerson();
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.stop();
});

const ask = (from: ApiProcess) =>
  fetch(from.url + ann.tasks, {
    headers: ann.bearer,
    signal: AbortSignal.timeout(20_000),
  })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => 0);

/** Requests of 16 clients, without a pause, while `work` runs. @returns how often each status came */
async function underLoad(from: ApiProcess, work: (served: () => number) => Promise<void>) {
  const counts: Record<number, number> = {};
  let over = false;
  const client = async () => {
    while (!over) {
      const status = await ask(from);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  try {
    await work(() => counts[200] ?? 0);
  } finally {
    over = true;
    await Promise.all(clients);
  }
  return counts;
}

/** @throws Error where the API has ended, or does not serve again */
async function isServedAgain(served: () => number, more: number): Promise<void> {
  const before = served();
  await until(() => ended || served() >= before + more, 'requests are served again', 60_000);
  if (ended) throw new Error(`the API ended: ${api.lastWords()}`);
}

const tell = (figure: string) => process.stdout.write(`${figure}\n`);

describe('the API goes on, with more clients than connections,', () => {
  it('after PostgreSQL was killed ten times', async () => {
    const counts = await underLoad(api, async (served) => {
      for (let kill = 0; kill < KILLS; kill++) {
        await isServedAgain(served, CLIENTS);
        await database.kill();
        await database.restart();
      }
      await isServedAgain(served, CLIENTS);
    });
    tell(`PostgreSQL killed ${KILLS} times: ${JSON.stringify(counts)}`);
    expect(api.lastWords()).not.toContain('uncaught exception');
    expect(Object.keys(counts).filter((status) => !['200', '503'].includes(status))).toEqual([]);
  }, 300_000);
});
