import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Page {
  items: TaskAnswer[];
  nextCursor: string | null;
}

describe('GET /api/:userId/tasks', () => {
  let api: TestApi;
  let ann: Person;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    ann = await makePerson();
  });
  afterAll(() => api.close());

  const list = (query: object = {}) => api.http.get(ann.tasks).set(ann.bearer).query(query);
  const page = async (query: object = {}) => (await list(query).expect(200)).body as Page;
  const titles = ({ items }: Page) => items.map(({ title }) => title);

  it('answers an empty page to somebody without tasks', async () => {
    expect(await page()).toEqual({ items: [], nextCursor: null });
  });

  it('lists the newest first', async () => {
    for (const title of ['one', 'two', 'three']) await makeTask(api, ann, { title });
    expect(titles(await page())).toEqual(['three', 'two', 'one']);
  });

  it('answers many at once, more than there are connections', async () => {
    await makeTask(api, ann, { title: 'one' });
    const pages = await Promise.all(Array.from({ length: 40 }, () => page()));
    expect(pages.map(titles)).toEqual(Array(40).fill(['one']));
  });

  it("lists nobody else's tasks", async () => {
    const bob = await makePerson();
    await makeTask(api, bob, { title: "Bob's" });
    await makeTask(api, ann, { title: "Ann's" });
    expect(titles(await page())).toEqual(["Ann's"]);
  });

  it('lists by status', async () => {
    await makeTask(api, ann, { title: 'open' });
    await makeTask(api, ann, { title: 'done', completed: true });
    expect(titles(await page({ status: 'open' }))).toEqual(['open']);
    expect(titles(await page({ status: 'completed' }))).toEqual(['done']);
    expect(titles(await page({ status: 'all' }))).toEqual(['done', 'open']);
  });

  it('walks through every task once, page by page, even where times are equal', async () => {
    for (let n = 0; n < 25; n++) await makeTask(api, ann, { title: `task ${n}` });
    await api.database.sql('update app.task set created_at = $2 where user_id = $1', [
      ann.id,
      new Date(),
    ]);
    const seen: string[] = [];
    let pages = 0;
    for (let cursor: string | null | undefined; cursor !== null; pages++) {
      const next: Page = await page({ limit: 10, ...(cursor && { cursor }) });
      seen.push(...titles(next));
      cursor = next.nextCursor;
    }
    expect(pages).toBe(3);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('ends exactly at the last task', async () => {
    for (const title of ['one', 'two']) await makeTask(api, ann, { title });
    expect((await page({ limit: 2 })).nextCursor).toBeNull();
  });

  it('keeps its place while tasks are added and deleted in between', async () => {
    for (const title of ['1', '2', '3', '4']) await makeTask(api, ann, { title });
    const first = await page({ limit: 2 });
    expect(titles(first)).toEqual(['4', '3']);
    await makeTask(api, ann, { title: '5' });
    await api.http.delete(`${ann.tasks}/${first.items[1]!.id}`).set(ann.bearer).expect(204);
    expect(titles(await page({ limit: 2, cursor: first.nextCursor }))).toEqual(['2', '1']);
  });

  it.each(['', 'null'])('answers the first page for the cursor "%s"', async (cursor) => {
    await makeTask(api, ann, { title: 'first' });
    expect(titles(await page({ cursor }))).toEqual(['first']);
    for (const query of [
      { path: 'activity', name: 'cursor' },
      { path: 'changes', name: 'since' },
    ])
      await api.http
        .get(`/api/${ann.id}/${query.path}?${query.name}=${cursor}`)
        .set(ann.bearer)
        .expect(200);
  });

  it('answers 400 to a cursor of a list with another status', async () => {
    for (const title of ['one', 'two']) await makeTask(api, ann, { title });
    const { nextCursor } = await page({ limit: 1 });
    const answer = await list({ cursor: nextCursor, status: 'open' });
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '/cursor' }] });
  });

  it.each([
    { sort: 'created', key: ['2026-02-30T10:00:00.000Z'] },
    { sort: 'updated', key: ['0000-01-01T10:00:00.000Z'] },
    { sort: 'created', key: ['2026-01-01T24:00:00.000Z'] },
    { sort: 'created', key: ['+002026-01-01T10:00:00.000Z'] },
    { sort: 'due', key: ['2026-02-30', null] },
    { sort: 'due', key: ['0000-01-01', null] },
    { sort: 'due', key: ['2026-02-03', '24:00:00'] },
    { sort: 'due', key: [['2026-02-03'], null] },
  ])('answers 400 to a cursor that was made up for sort=$sort: $key', async ({ sort, key }) => {
    for (const title of ['one', 'two']) await makeTask(api, ann, { title });
    const { nextCursor } = await page({ limit: 1, sort });
    const given = Buffer.from(nextCursor!, 'base64url').toString();
    const [print, ...rest] = JSON.parse(given) as unknown[];
    const made = JSON.stringify([print, ...key, rest.at(-1)]);
    const cursor = Buffer.from(made).toString('base64url');
    expectProblem(await list({ cursor, sort }), 'validation_failed');
  });

  it.each([
    ['limit', '0'],
    ['limit', '201'],
    ['limit', '1e2'],
    ['limit', ' 5'],
    ['limit', ''],
    ['limit', '-1'],
    ['limit', '2.5'],
    ['status', 'done'],
    ['status', ''],
    ['cursor', 'x'],
    ['cursor', Buffer.from('[1e300,"x","all"]').toString('base64url')],
    [
      'cursor',
      Buffer.from('[9e15,"019aa000-0000-7000-8000-000000000001","all"]').toString('base64url'),
    ],
    ['sort', 'color'],
    ['order', 'up'],
    ['list', 'x'],
    ['label', 'x'],
    ['priority', 'top'],
    ['dueOn', '2026-02-30'],
    ['dueOn', 'P100Y'],
    ['dueAfter', 'PT5H'],
    ['dueBefore', 'P'],
    ['overdue', 'yes'],
    ['timezone', '+01:00'],
    ['timezone', 'Europe/Atlantis'],
    ['updatedSince', 'yesterday'],
    ['trash', 'all'],
    ['__proto__', 'x'],
  ])('answers 400 to %s=%j, and says which it was', async (name, value) => {
    const answer = await list().query(`${name}=${encodeURIComponent(value)}`);
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: `/${name}` }] });
  });

  it.each(['q=%zz', 'q=%', 'q=100%', 'q=%E4', 'limit=5&%ff=1'])(
    'answers 400 to the query %s, whose escapes are none',
    async (query) => {
      const answer = await api.http.get(`${ann.tasks}?${query}`).set(ann.bearer);
      expectProblem(answer, 'validation_failed');
      expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '' }] });
    },
  );

  it('takes a query with escapes, a percent sign among them', async () => {
    await api.http.get(`${ann.tasks}?q=100%25+%C3%A4`).set(ann.bearer).expect(200);
  });

  it.each([
    { name: 'limit', query: 'limit=1&limit=2' },
    { name: 'status', query: 'status=all&status=open' },
    { name: 'sort', query: 'sort=due&sort=title' },
    { name: 'list', query: 'list=inbox&list=inbox' },
    { name: 'dueOn', query: 'dueOn=today&dueOn=P1D' },
    { name: 'timezone', query: 'timezone=UTC&timezone=UTC' },
    { name: 'cursor', query: 'cursor=a&cursor=b' },
    { name: 'q', query: 'q=a&q=b' },
  ])('answers 400 to a parameter that is given twice: $query', async ({ name, query }) => {
    const refused = await list().query(query);
    expectProblem(refused, 'validation_failed');
    expect(refused.body).toMatchObject({
      errors: [{ in: 'query', pointer: `/${name}`, message: 'must be given once' }],
    });
  });

  it('says of labels, of which many may be given, which is none', async () => {
    const refused = await list().query('label=a&label=b');
    expectProblem(refused, 'validation_failed');
    expect(refused.body).toMatchObject({
      errors: [{ pointer: '/label', message: 'must be UUIDs' }],
    });
  });
});
