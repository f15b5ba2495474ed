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

  it('answers 400 to a cursor of a list with another status', async () => {
    for (const title of ['one', 'two']) await makeTask(api, ann, { title });
    const { nextCursor } = await page({ limit: 1 });
    const answer = await list({ cursor: nextCursor, status: 'open' });
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '/cursor' }] });
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
    ['cursor', ''],
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

  it('answers 400 to a parameter that is given twice', async () => {
    for (const query of ['limit=1&limit=2', 'status=all&status=open', 'cursor=a&cursor=b']) {
      expectProblem(await list().query(query), 'validation_failed');
    }
  });

  it('reads a page by its index, without sorting', async () => {
    await api.database.sql(
      `insert into app.task (user_id, id, title, created_at, completed_at)
       select $1, gen_random_uuid(), 'task ' || n, now() - n * interval '1 minute',
         case when n % 10 > 0 then now() end
       from generate_series(1, 5000) n`,
      [ann.id],
    );
    await api.database.sql('analyze app.task');
    for (const [filter, index] of [
      ['', 'task_list'],
      ['and completed_at is null', 'task_list_open'],
    ]) {
      const plan = await api.database.sql<{ 'QUERY PLAN': string }>(
        `explain select * from app.task where user_id = '${ann.id}' and deleted_at is null ${filter}
         order by created_at desc, id desc limit 50`,
      );
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(text).toContain(`Index Scan Backward using ${index}`);
      expect(text).not.toContain('Sort');
    }
  });
});
