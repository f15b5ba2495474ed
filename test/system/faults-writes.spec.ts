import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { startCrashingDatabase } from '../setup/crashing-database.js';
import { until } from '../setup/until.js';

const WRITES = 2_000;
const WRITERS = 8;
/** After so many acknowledged writes, something is killed in the middle of the others. */
const KILL_AFTER = 1_000;

let database: Awaited<ReturnType<typeof startCrashingDatabase>>;
let api: ApiProcess;
let ann: Person;
beforeAll(async () => {
  database = await startCrashingDatabase();
  api = await startApiProcess({ DATABASE_URL: database.urls.api });
  ann = await makePerson();
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.stop();
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(api.url + path, {
    ...init,
    headers: { ...ann.bearer, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
  });

/**
 * True where the API acknowledged the write. A lost connection and a 503 are no answer about it: it
 * is sent again with the same id, as a client would. Everything else fails the test.
 */
async function isAcknowledged(id: string): Promise<boolean> {
  const init = { method: 'POST', body: JSON.stringify({ id, title: 'Water the plants' }) };
  const answer = await ask(ann.tasks, init).catch(() => null);
  if (answer?.status === 201) return true;
  if (answer && answer.status !== 503) {
    throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  }
  return false;
}

/** Writes from many sides at once, and kills while they write. @returns the acknowledged ids */
async function writeThrough(kill: () => Promise<void>): Promise<string[]> {
  ann = await makePerson();
  const acknowledged: string[] = [];
  let begun = 0;
  const writer = async () => {
    while (begun < WRITES) {
      begun += 1;
      const id = uuidv7();
      // What was killed may take its time to start on a busy machine.
      await until(() => isAcknowledged(id), 'the write is acknowledged', 120_000);
      acknowledged.push(id);
      if (acknowledged.length === KILL_AFTER) await kill();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return acknowledged;
}

/** Every stored task of Ann's, read past the API. */
async function stored(): Promise<string[]> {
  const client = new Client({ connectionString: database.urls.admin });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    'select id from app.task where user_id = $1',
    [ann.id],
  );
  await client.end();
  return rows.map(({ id }) => id);
}

async function expectNothingLost(what: string, acknowledged: string[]): Promise<void> {
  const found = await stored();
  const kept = new Set(found);
  const lost = acknowledged.filter((id) => !kept.has(id)).length;
  const extra = found.length - acknowledged.length;
  tell(`${what}: writes acknowledged: ${acknowledged.length}, lost: ${lost}, extra: ${extra}`);
  expect({ acknowledged: acknowledged.length, lost, extra }).toEqual({
    acknowledged: WRITES,
    lost: 0,
    extra: 0,
  });
}

const tell = (figure: string) => process.stdout.write(`${figure}\n`);

describe('a write that was acknowledged', () => {
  it('is still there after SIGKILL of the API, once', async () => {
    const acknowledged = await writeThrough(() => api.crash());
    await expectNothingLost('API killed', acknowledged);
  }, 180_000);

  it('is still there after SIGKILL of PostgreSQL, once, and the API serves again by itself', async () => {
    let recovery = Infinity;
    const acknowledged = await writeThrough(async () => {
      await database.kill();
      await database.restart();
      const returned = performance.now();
      await until(async () => (await ask(ann.tasks).catch(() => null))?.status === 200);
      recovery = Math.round(performance.now() - returned);
    });
    await expectNothingLost('PostgreSQL killed', acknowledged);
    tell(`PostgreSQL killed: served again ${recovery} ms after its return`);
  }, 180_000);
});

describe('while PostgreSQL is gone', () => {
  it('the API says so, lives on, and is ready again by itself', async () => {
    await database.kill();
    const answer = await ask(ann.tasks);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'not_ready', status: 503 });
    expect(text).not.toMatch(/ECONN|terminated|127\.0\.0\.1|pg|sql/i);
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/health/live')).status).toBe(200);

    await database.restart();
    await until(async () => (await ask('/health/ready')).status === 200);
    expect((await ask(ann.tasks)).status).toBe(200);
  });
});
