import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_POSITION, Temporal } from '@taskward/schedule';
import { MAX_TITLE } from '../../api/src/features/tasks/task.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Page {
  items: TaskAnswer[];
  nextCursor: string | null;
}

const day = (date: string) => ({ kind: 'day', date });

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const list = (query: object) => api.http.get(ann.tasks).set(ann.bearer).query(query);
const page = async (query: object) => (await list(query).expect(200)).body as Page;
const titles = async (query: object) => (await page(query)).items.map(({ title }) => title);
const make = (title: string, fields: object = {}) => makeTask(api, ann, { title, ...fields });
const post = async (kind: string, name: string) => {
  const answer = await api.http.post(`/api/${ann.id}/${kind}`).set(ann.bearer).send({ name });
  return (answer.body as { id: string }).id;
};

describe('GET /api/:userId/tasks with filters', () => {
  it('tells lists, the Inbox and labels apart, and takes several labels as all of them', async () => {
    const [garden, red, blue] = [
      await post('lists', 'Garden'),
      await post('labels', 'red'),
      await post('labels', 'blue'),
    ];
    await make('both', { listId: garden, labelIds: [red, blue] });
    await make('one', { labelIds: [red] });
    expect(await titles({ list: garden })).toEqual(['both']);
    expect(await titles({ list: 'inbox' })).toEqual(['one']);
    expect(await titles({ label: red })).toEqual(['one', 'both']);
    expect(await titles({ label: [red, blue] })).toEqual(['both']);
  });

  it('knows priority, days and what was changed since', async () => {
    await make('27th', { due: day('2026-11-27'), priority: 'high' });
    const { updatedAt } = await make('28th', {
      due: { kind: 'zoned', at: '2026-11-27T23:30:00Z', zone: 'Europe/Vienna' },
    });
    await make('none');
    expect(await titles({ priority: 'high' })).toEqual(['27th']);
    expect(await titles({ dueOn: '2026-11-28' })).toEqual(['28th']);
    expect(await titles({ dueBefore: '2026-11-28' })).toEqual(['27th']);
    expect(await titles({ dueAfter: '2026-11-27' })).toEqual(['28th']);
    expect(await titles({ updatedSince: updatedAt })).toEqual(['none', '28th']);
    expect(await titles({ dueOn: '2026-11-27', priority: 'low' })).toEqual([]);
  });

  it('counts days from today, where the viewer is', async () => {
    const east = 'Pacific/Kiritimati';
    const today = Temporal.Now.plainDateISO(east);
    const after = (duration: string) => day(today.add(duration).toString());
    await make('today', { due: after('P0D') });
    await make('tomorrow', { due: after('P1D') });
    await make('in a month', { due: after('P1M') });
    await make('past', { due: after('-P1W') });
    const there = (query: object) => titles({ ...query, timezone: east });
    expect(await there({ dueOn: 'today' })).toEqual(['today']);
    expect(await there({ dueOn: 'P1M' })).toEqual(['in a month']);
    expect(await there({ dueAfter: '-P8D', dueBefore: 'P2D' })).toEqual([
      'past',
      'tomorrow',
      'today',
    ]);
    // Where it is the day before.
    expect(await titles({ dueOn: 'P1D', timezone: 'Pacific/Pago_Pago' })).not.toEqual(['tomorrow']);
    expect(await titles({ dueOn: 'P99Y9999M9999W9999D' })).toEqual([]);
    const answer = await list({ dueOn: 'today' }).expect(200);
    // What lists nothing new has changed at midnight.
    expect(answer.headers['etag']).toBeUndefined();
    expect((await list({ dueOn: '2026-11-28' }).expect(200)).headers['etag']).toBeDefined();
  });

  it('asks the clock of the viewer what is overdue; what is done never is', async () => {
    const inZone = (timeZone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
    // It is never the same day in these two.
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    await make('today in the west', { due: day(inZone(west)) });
    await make('done', { due: day('2020-01-01'), completed: true });
    await make('past', { due: { kind: 'zoned', at: '2020-01-01T00:00:00Z', zone: 'UTC' } });
    await make('no due');
    expect(await titles({ overdue: true, timezone: east })).toEqual(['past', 'today in the west']);
    expect(await titles({ overdue: true, timezone: west })).toEqual(['past']);
    expect(await titles({ overdue: false, timezone: west })).toEqual([
      'no due',
      'done',
      'today in the west',
    ]);
  });

  it.each([{ timezone: 'US/Pacific-New' }, { timezone: 'Canada/East-Saskatchewan' }])(
    'takes $timezone, which PostgreSQL does not know',
    async ({ timezone }) => {
      const known = api.database.sql(`select now() at time zone '${timezone}'`);
      await expect(known).rejects.toThrow('not recognized');
      const yesterday = Temporal.Now.plainDateTimeISO(timezone).subtract({ hours: 30 });
      await make('late', { due: { kind: 'local', dateTime: yesterday.toString().slice(0, 19) } });
      await make('there', { due: { kind: 'zoned', at: '2020-01-01T00:00:00Z', zone: timezone } });
      await make('soon', { due: day(yesterday.add({ hours: 60 }).toPlainDate().toString()) });
      const query = { timezone, sort: 'title', order: 'asc' };
      expect(await titles({ ...query, overdue: true, dueBefore: 'P1D' })).toEqual([
        'late',
        'there',
      ]);
      expect(await titles({ ...query, overdue: false })).toEqual(['soon']);
    },
  );

  it('shows the trash alone', async () => {
    const { id } = await make('thrown away');
    await make('kept');
    await api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);
    expect(await titles({ trash: 'only' })).toEqual(['thrown away']);
    expect(await titles({})).toEqual(['kept']);
  });
});

describe('GET /api/:userId/tasks in an order', () => {
  beforeEach(async () => {
    await make('b', { priority: 'high', due: { kind: 'local', dateTime: '2026-11-28T09:00:00' } });
    await make('a', { priority: 'low', due: day('2026-11-28') });
    await make('d', { priority: 'urgent' });
    await make('c', { due: day('2026-11-27') });
  });

  it.each([
    { sort: 'created', expected: 'badc' },
    { sort: 'updated', expected: 'badc' },
    { sort: 'position', expected: 'badc' },
    { sort: 'title', expected: 'abcd' },
    { sort: 'priority', expected: 'cabd' },
    { sort: 'due', expected: 'cabd' },
  ])('of $sort both ways, also page by page', async ({ sort, expected }) => {
    const backwards = [...expected].reverse().join('');
    for (const [order, wanted] of [
      ['asc', expected],
      ['desc', backwards],
    ]) {
      expect((await titles({ sort, order })).join('')).toBe(wanted);
      let seen = '';
      for (let cursor: string | null | undefined; cursor !== null;) {
        const next: Page = await page({ sort, order, limit: 1, ...(cursor && { cursor }) });
        seen += next.items.map(({ title }) => title).join('');
        cursor = next.nextCursor;
      }
      expect(seen).toBe(wanted);
    }
  });

  it('of title as a book would, whatever case and accents, page by page', async () => {
    const other = await makePerson();
    const wanted = ['Äpfel', 'apple', 'Apple', 'Ärger', 'banana', 'Zoo', '日本'];
    for (const title of [...wanted, 'Zoo'].sort()) await makeTask(api, other, { title });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { sort: 'title', order: 'asc', limit: 1, ...(cursor && { cursor }) };
      const answer = await api.http.get(other.tasks).set(other.bearer).query(query).expect(200);
      const { items, nextCursor } = answer.body as Page;
      seen.push(...items.map(({ title }) => title));
      cursor = nextCursor;
    }
    expect(seen).toEqual([...wanted.slice(0, 6), 'Zoo', '日本']);
  });

  it.each([
    { what: 'titles that JSON writes longest', sort: 'title' },
    { what: 'positions as long as an index holds', sort: 'position' },
  ])('goes on behind $what', async ({ sort }) => {
    const other = await makePerson();
    const title = (last: string) => `${'\u001f'.repeat(MAX_TITLE - 1)}${last}`;
    for (const last of ['a', 'b', 'c']) await makeTask(api, other, { title: title(last) });
    await api.database.sql(
      `update app.task set position = 'a0' || repeat('V', $2 - 3) || right(title, 1)
       where user_id = $1`,
      [other.id, MAX_POSITION],
    );
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { sort, order: 'asc', limit: 1, ...(cursor && { cursor }) };
      const answer = await api.http.get(other.tasks).set(other.bearer).query(query).expect(200);
      const { items, nextCursor } = answer.body as Page;
      seen.push(...items.map((task) => task.title.at(-1)!));
      cursor = nextCursor;
    }
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it.each([
    { sort: 'title' },
    { order: 'asc' },
    { list: 'inbox' },
    { priority: 'none' },
    { dueOn: '2026-11-28' },
    { timezone: 'Europe/Vienna' },
    { trash: 'only' },
  ])('answers 400 to a cursor that is used with other filters: %j', async (other) => {
    const { nextCursor } = await page({ limit: 1 });
    const answer = await list({ limit: 1, cursor: nextCursor, ...other });
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '/cursor' }] });
  });
});
