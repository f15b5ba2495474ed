import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

const TASKS = 100_000;

/** Loaded before the program: says how much memory the process has ever had, in kB. */
const WEIGH = `
  let most = 0;
  setInterval(() => {
    const now = process.resourceUsage().maxRSS;
    if (now > most) console.log('weighed', most = now);
  }, 50).unref();`;

let database: TestDatabase;
let api: ApiProcess;
beforeAll(async () => {
  database = await cloneDatabase();
  api = await startApiProcess({ DATABASE_URL: database.urls.api }, [
    // Holds the heap to what the work needs. With the room that Node takes by itself V8 collects
    // later, and the process was seen at 200 to 212 MB.
    '--max-old-space-size=96',
    `--import=data:text/javascript,${encodeURIComponent(WEIGH)}`,
  ]);
});
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const weight = () => Number([...api.lastWords().matchAll(/^weighed (\d+)$/gm)].at(-1)![1]) / 1024;

const STAMPS = { createdAt: '2026-11-21T09:30:00.000Z', updatedAt: '2026-11-21T09:30:00.000Z' };

/** An export, a line at a time, of tasks with something of everything. */
function* accountFile(): Generator<string> {
  const listId = uuidv7();
  const labelId = uuidv7();
  const named = { color: 'gray', ...STAMPS };
  yield '{"format":"taskward","version":1,\n"lists":[\n';
  yield JSON.stringify({ id: listId, name: 'All', ...named, position: 'a0', archivedAt: null });
  yield '],\n"labels":[\n';
  yield JSON.stringify({ id: labelId, name: 'third', ...named });
  yield '],\n"filters":[],\n"tasks":[\n';
  for (let n = 0; n < TASKS; n++) {
    const task = {
      id: uuidv7(),
      title: `Water the plants in room ${n}`,
      description: n % 2 ? null : 'The fern twice a week, the others when they are dry.',
      priority: 'none',
      due: n % 3 ? null : { kind: 'day', date: '2026-11-28' },
      reminders: [],
      recurrence: null,
      seriesId: null,
      occurrence: 1,
      nextTaskId: null,
      parentId: null,
      listId: n % 5 ? null : listId,
      labelIds: n % 3 ? [] : [labelId],
      position: 'a0',
      completedAt: n % 7 ? null : STAMPS.createdAt,
      ...STAMPS,
      deletedAt: null,
    };
    yield (n ? ',\n' : '') + JSON.stringify(task);
  }
  yield ']}\n';
}

async function exportOf(person: Person): Promise<{ sha256: string; bytes: number }> {
  const answer = await fetch(`${api.url}/api/${person.id}/export`, { headers: person.bearer });
  expect(answer.status).toBe(200);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of answer.body!) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function importTo(person: Person, lines: Iterable<string>): Promise<unknown> {
  const answer = await fetch(`${api.url}/api/${person.id}/import`, {
    method: 'POST',
    headers: { ...person.bearer, 'content-type': 'application/json' },
    body: Readable.toWeb(Readable.from(inPieces(lines))),
    duplex: 'half',
  });
  return answer.json();
}

/** As bytes, some tens of kilobytes each. */
function* inPieces(lines: Iterable<string>): Generator<Uint8Array> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 64 * 1024) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

describe('an account of a hundred thousand tasks', () => {
  it('comes in and goes out while the process has less than 200 MB', async () => {
    const ann = await makePerson();
    const [before, begun] = [weight(), performance.now()];
    const report = await importTo(ann, accountFile());
    expect(report).toMatchObject({ created: { lists: 1, labels: 1, tasks: TASKS }, lossCount: 0 });
    const [most, came] = [weight(), performance.now()];
    const { bytes } = await exportOf(ann);
    const went = performance.now();
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    process.stdout.write(
      `${TASKS} tasks, ${(bytes / 1e6).toFixed(0)} MB: in after ${seconds(begun, came)} s, out after ${seconds(came, went)} s; ` +
        `${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB with the import, ${weight().toFixed(0)} MB with both\n`,
    );
    expect(bytes).toBeGreaterThan(30e6);
    expect(weight()).toBeLessThan(200);
  });
});
