import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { OwnerScope } from '../../api/src/platform/database/owner-scope.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Page {
  items: TaskAnswer[];
  nextCursor: string | null;
}

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const make = (title: string, fields: object = {}) => makeTask(api, ann, { title, ...fields });
const search = (query: object) => api.http.get(ann.tasks).set(ann.bearer).query(query);
const page = async (query: object) => (await search(query).expect(200)).body as Page;
const titles = async (query: object) => (await page(query)).items.map(({ title }) => title);
const words = (id: string) =>
  api.database.sql('select word from app.task_word where task_id = $1', [id]);

describe('GET /api/:userId/tasks?q=', () => {
  it.each([
    { title: 'Crème brûlée kaufen', q: 'creme' },
    { title: 'Crème brûlée kaufen', q: 'BRÛL' },
    { title: 'Müller anrufen', q: 'anruf mull' },
    { title: 'Łódź', q: 'lodz' },
    { title: 'Straße fegen', q: 'STRASSE' },
    { title: 'Smørrebrød', q: 'smorre' },
    { title: 'Cafe\u0301', q: 'caf\u00e9' },
    { title: 'ﬁnish report', q: 'finish' },
    { title: 'Купить хлеб', q: 'хле' },
    { title: '買い物', q: '買い' },
    { title: '買い物', q: '物' },
    { title: 'Call 0660-1234', q: '1234' },
    { title: "o'clock; drop table", q: "'; drop" },
    { title: '100% & more | (less) !', q: '100 | (less' },
  ])('finds "$title" by "$q"', async ({ title, q }) => {
    await make(title);
    await make('Something else');
    expect(await titles({ q })).toEqual([title]);
  });

  it('looks in the description, and wants every word from the one or the other', async () => {
    await make('Garden', { description: 'Water the **ferns**.' });
    await make('Water');
    expect(await titles({ q: 'water gard' })).toEqual(['Garden']);
    expect(await titles({ q: 'fern' })).toEqual(['Garden']);
    expect(await titles({ q: 'wat' })).toEqual(['Water', 'Garden']);
    expect(await titles({ q: 'ater' })).toEqual([]);
    expect(await titles({ q: 'w wa wat water' })).toEqual(['Water', 'Garden']);
  });

  it('follows every change, undo and deletion for good', async () => {
    const { id } = await make('Old name');
    const change = (body: object) =>
      api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send(body).expect(200);
    const changed = await change({ title: 'New name', description: 'extra' });
    expect([await titles({ q: 'old' }), await titles({ q: 'new extra' })]).toEqual([
      [],
      ['New name'],
    ]);
    await change({ completed: true });
    const undo = `/api/${ann.id}/changes/${changed.headers['change-id']}/undo`;
    await api.http.post(undo).set(ann.bearer).expect(200);
    expect([await titles({ q: 'new' }), await titles({ q: 'old' })]).toEqual([[], ['Old name']]);
    await api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);
    expect([await titles({ q: 'old' }), await titles({ q: 'old', trash: 'only' })]).toEqual([
      [],
      ['Old name'],
    ]);
    await api.http.delete(`/api/${ann.id}/trash`).set(ann.bearer).expect(204);
    expect(await words(id)).toEqual([]);
  });

  it('goes with other filters, any order and page by page', async () => {
    for (const title of ['plan c', 'plan a', 'plan b']) await make(title, { priority: 'high' });
    await make('plan d');
    await make('a', { priority: 'high' });
    const query = { q: 'plan', priority: 'high', sort: 'title', order: 'asc', limit: 2 };
    const first = await page(query);
    expect(first.items.map(({ title }) => title)).toEqual(['plan a', 'plan b']);
    expect(await titles({ ...query, cursor: first.nextCursor })).toEqual(['plan c']);
    const other = await search({ ...query, q: 'pla', cursor: first.nextCursor });
    expectProblem(other, 'validation_failed');
  });

  it("finds nothing of another person's", async () => {
    await makeTask(api, await makePerson(), { title: 'Plan' });
    expect(await titles({ q: 'plan' })).toEqual([]);
  });

  it.each([{ q: '' }, { q: 'x'.repeat(101) }, { q: 'a\0b' }, { q: ['a', 'b'] }])(
    'refuses $q',
    async ({ q }) => {
      const refused = await search({ q });
      expectProblem(refused, 'validation_failed');
      const message = Array.isArray(q) ? 'must be given once' : expect.any(String);
      expect(refused.body).toMatchObject({ errors: [{ in: 'query', pointer: '/q', message }] });
    },
  );

  it.each([
    { q: '&|!:*<->()' + 'a' },
    { q: '\\\'"%_' + 'a' },
    { q: 'ﷺ'.repeat(100) },
    { q: '\u{10ffff}a' },
    { q: 'a '.repeat(50) },
    { q: [...'abcdefghijklmnopqrstuvwxyz0123456789'].join(' ') },
  ])('takes $q for words', async ({ q }) => {
    expect(await titles({ q })).toEqual([]);
  });

  it('takes words of any length', async () => {
    const title = '長'.repeat(500);
    await make(title, { description: 'x'.repeat(10_000) });
    expect(await titles({ q: `${'長'.repeat(70)} ${'x'.repeat(29)}` })).toEqual([title]);
  });

  it('looks at no more rows than have such words, also right after a big import', async () => {
    // Statistics of nobody's tasks, as they are before PostgreSQL has looked at an import.
    await api.database.sql('alter table app.task set (autovacuum_enabled = off)');
    await api.database.sql('alter table app.task_word set (autovacuum_enabled = off)');
    await api.database.sql(
      `insert into app.task (user_id, id, title)
       select $1, gen_random_uuid(), case when n % 1000 = 0 then 'water plants buy ' else 'water' end || n
       from generate_series(1, 3000) n`,
      [ann.id],
    );
    const ask = jest.spyOn(api.app.get(OwnerScope), 'query');
    expect(await titles({ q: 'water plants buy' })).toHaveLength(3);
    const { text, values } = ask.mock.calls.at(-1)![1];
    ask.mockRestore();
    const client = new Client({ connectionString: api.database.urls.api });
    await client.connect();
    try {
      await client.query("select set_config('app.user_id', $1, false)", [ann.id]);
      const lookedAt = async () => {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
          `explain (analyze, timing off, format json) ${text}`,
          values,
        );
        return rowsOf(rows[0]!['QUERY PLAN'][0].Plan);
      };
      // 3,006 words fit. Each passes once through some seven steps, and through a sort more where
      // the planner sees fit; joined without an index they would be millions.
      expect(await lookedAt()).toBeLessThan(12 * 3006);
      await api.database.sql('analyze app.task, app.task_word');
      expect(await lookedAt()).toBeLessThan(12 * 3006);
    } finally {
      await client.end();
    }
  });
});

interface PlanNode {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: PlanNode[];
}

/** How many rows all steps of a plan gave or refused. */
const rowsOf = (plan: PlanNode): number =>
  (plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Join Filter'] ?? 0)) *
    plan['Actual Loops'] +
  (plan.Plans ?? []).reduce((sum, part) => sum + rowsOf(part), 0);
