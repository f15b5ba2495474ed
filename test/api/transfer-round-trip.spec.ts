import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Fifty take some seconds; before a change of a format is trusted, thousands should pass. */
const ACCOUNTS = Number(process.env['ROUND_TRIPS'] ?? 50);
const AT_ONCE = 10;

/** Anything that can be stored: lone marks, both directions, line ends, no NUL. */
const text = fc
  .constantFrom('binary' as const, 'grapheme' as const)
  .chain((unit) => fc.string({ unit, maxLength: 40 }))
  .map((value) => value.replaceAll('\0', ''));
const named = text.map((value) => `${value}x`);
const which = fc.nat(6);
const minute = { min: new Date('1970-01-01T00:00Z'), max: new Date('2199-01-01T00:00Z') };
const instant = fc
  .date({ ...minute, noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00Z`);
const zone = fc.constantFrom('UTC', 'Europe/Vienna', 'America/St_Johns', 'Pacific/Apia');
const due = fc.oneof(
  fc.constant(null),
  instant.map((at) => ({ kind: 'day', date: at.slice(0, 10) })),
  instant.map((at) => ({ kind: 'local', dateTime: at.slice(0, 19) })),
  fc.record({ kind: fc.constant('zoned'), at: instant, zone }),
);
const reminder = fc.oneof(
  fc.record({ kind: fc.constant('absolute'), at: instant }),
  fc.record({ kind: fc.constant('beforeDue'), minutes: fc.nat(50_000) }),
);
const rule = fc.constantFrom(
  ...['FREQ=DAILY', 'FREQ=DAILY;COUNT=9', 'FREQ=WEEKLY;BYDAY=MO,SA', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
);
const recurrence = fc.record({ rule, from: fc.constantFrom('due', 'completion') });

const task = fc.record({
  title: named,
  description: fc.option(text),
  priority: fc.constantFrom('none', 'low', 'medium', 'high', 'urgent'),
  due,
  reminders: fc.array(reminder, { maxLength: 3 }),
  recurrence: fc.option(recurrence, { freq: 2 }),
  list: fc.option(which),
  labels: fc.array(which, { maxLength: 3 }),
  parent: fc.option(which),
  fate: fc.constantFrom('open', 'open', 'completed', 'trashed', 'moved'),
});
const account = fc.record({
  lists: fc.array(fc.record({ name: named, archived: fc.boolean() }), { maxLength: 4 }),
  labels: fc.array(named, { maxLength: 4 }),
  filters: fc.array(fc.record({ name: named, q: text }), { maxLength: 3 }),
  tasks: fc.array(task, { maxLength: 8 }),
});
type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

const oneOf = (ids: string[], n: number | null) => (n === null ? null : (ids[n] ?? null));
const fresh = (things: unknown[]) => things.map(() => uuidv7());

/** The writes that make it, as a batch takes them. */
function writesOf({ lists, labels, filters, tasks }: Account): object[] {
  const ids = { lists: fresh(lists), labels: fresh(labels), tasks: fresh(tasks) };
  const made = (operation: string, body: object) => ({ operation, body });
  const fates = { open: [], completed: ['completeTask'], trashed: ['deleteTask'], moved: [] };
  return [
    ...lists.map((list, n) => made('createList', { id: ids.lists[n], ...list })),
    ...labels.map((name, n) => made('createLabel', { id: ids.labels[n], name })),
    ...filters.map(({ name, q }) => made('createFilter', { name, query: { q } })),
    ...tasks.map(({ list, labels, parent, fate: _, ...fields }, n) => {
      const parentId = parent === null || parent >= n ? null : ids.tasks[parent];
      const labelIds = labels.flatMap((label) => ids.labels[label] ?? []);
      // One without a due value cannot come back, and one below another stands in its list.
      return made('createTask', {
        ...{ id: ids.tasks[n], ...fields, labelIds, parentId },
        recurrence: fields.due && fields.recurrence,
        ...(parentId === null && { listId: oneOf(ids.lists, list) }),
      });
    }),
    ...tasks.flatMap(({ fate }, n) =>
      fates[fate].map((operation) => ({
        operation,
        id: ids.tasks[n],
        ...(operation === 'completeTask' && { query: { children: 'leave' } }),
      })),
    ),
    ...tasks.flatMap(({ fate }, n) =>
      fate === 'moved' && n > 0
        ? [{ operation: 'moveTask', id: ids.tasks[n], body: { before: ids.tasks[0] } }]
        : [],
    ),
  ];
}

const exported = async ({ id, bearer }: Person) =>
  (await api.http.get(`/api/${id}/export`).set(bearer).expect(200)).text;

describe('any account', () => {
  it(`is the same bytes after export, import and export: ${ACCOUNTS} random ones`, async () => {
    const count = { accounts: 0, writes: 0, done: 0, bytes: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(account, { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (accounts) => void (await Promise.all(accounts.map(goAround))),
      ),
      { numRuns: Math.ceil(ACCOUNTS / AT_ONCE), endOnFailure: true },
    );
    // What is refused makes no account; most has to come through for this to show anything.
    expect(count.done).toBeGreaterThan(count.writes * 0.6);
    process.stdout.write(
      `round trips: ${count.accounts} accounts, ${count.done} of ${count.writes} writes, ${count.bytes} bytes\n`,
    );

    async function goAround(random: Account): Promise<void> {
      const [ann, bob] = [await makePerson(), await makePerson()];
      const operations = writesOf(random);
      if (operations.length > 0) {
        const answer = await api.http
          .post(`/api/${ann.id}/batch`)
          .set(ann.bearer)
          .send({ operations })
          .expect(200);
        const { results } = answer.body as { results: { status: number }[] };
        count.done += results.filter(({ status }) => status < 300).length;
        count.writes += operations.length;
      }
      const file = await exported(ann);
      const report = await api.http
        .post(`/api/${bob.id}/import`)
        .set(bob.bearer)
        .set('content-type', 'application/json')
        .send(file)
        .expect(200);
      expect(report.body).toMatchObject({ lossCount: 0 });
      expect(await exported(bob)).toBe(file);
      count.accounts += 1;
      count.bytes += file.length;
    }
  }, 3_600_000);
});
