import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  // As it is started for people: nothing here holds its memory down.
  api = await startApiProcess({ DATABASE_URL: database.urls.api }, [
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

/** @returns how many bytes it has */
async function exportOf(person: Person): Promise<number> {
  const answer = await fetch(`${api.url}/api/${person.id}/export`, { headers: person.bearer });
  expect(answer.status).toBe(200);
  let bytes = 0;
  for await (const chunk of answer.body!) bytes += (chunk as Uint8Array).length;
  return bytes;
}

async function importTo(person: Person, lines: Iterable<string>) {
  const answer = await fetch(`${api.url}/api/${person.id}/import`, {
    method: 'POST',
    headers: { ...person.bearer, 'content-type': 'application/json' },
    body: Readable.toWeb(Readable.from(inPieces(lines))),
    duplex: 'half',
  });
  return { changeId: answer.headers.get('change-id')!, report: await answer.json() };
}

async function undo(person: Person, changeId: string) {
  const url = `${api.url}/api/${person.id}/changes/${changeId}/undo`;
  const answer = await fetch(url, { method: 'POST', headers: person.bearer });
  return (await answer.json()) as { undoes: string; changed: object[]; changedCount: number };
}

/** What is left of somebody, in whatever table. */
const rowsOf = async (person: Person) => {
  const tables = ['task', 'task_label', 'task_word', 'list', 'label'];
  const counts = tables.map((table) => `(select count(*) from app.${table} where user_id = $1)`);
  const [row] = await database.sql<{ n: number }>(`select (${counts.join(' + ')})::int as n`, [
    person.id,
  ]);
  return row!.n;
};

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
  it('comes in, goes out and is undone while the process has less than 200 MB', async () => {
    const ann = await makePerson();
    const bare = weight();
    const laps: string[] = [];
    const lap = async <T>(what: string, work: Promise<T>): Promise<T> => {
      const begun = performance.now();
      const result = await work;
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      laps.push(`${what} after ${seconds} s, at most ${weight().toFixed(0)} MB`);
      return result;
    };
    const { report, changeId } = await lap('in', importTo(ann, accountFile()));
    expect(report).toMatchObject({ created: { lists: 1, labels: 1, tasks: TASKS }, lossCount: 0 });
    const bytes = await lap('out', exportOf(ann));
    expect(bytes).toBeGreaterThan(30e6);
    const undone = await lap('undone', undo(ann, changeId));
    // The tasks, a label on each third, the list and the label.
    expect(undone).toMatchObject({
      undoes: changeId,
      changedCount: TASKS + Math.ceil(TASKS / 3) + 2,
    });
    expect(undone.changed).toHaveLength(1_000);
    expect(await rowsOf(ann)).toBe(0);
    process.stdout.write(
      `${TASKS} tasks, ${(bytes / 1e6).toFixed(0)} MB: ${bare.toFixed(0)} MB before; ${laps.join('; ')}\n`,
    );
    expect(weight()).toBeLessThan(200);
  }, 600_000);
});
