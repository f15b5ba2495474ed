import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
let tasks: Record<'a' | 'b' | 'c', TaskAnswer>;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
  const make = (title: string) => makeTask(api, ann, { title });
  tasks = { a: await make('a'), b: await make('b'), c: await make('c') };
});
afterAll(() => api.close());

const post = (path: string, body?: object) =>
  api.http.post(`/api/${ann.id}/${path}`).set(ann.bearer).send(body);
const move = (id: string, body: object = {}) => post(`tasks/${id}/move`, body);
const idOf = ({ body }: Response) => (body as { id: string }).id;
const named = async (path: string, key: string) => {
  const answer = await api.http.get(`/api/${ann.id}/${path}`).set(ann.bearer).expect(200);
  return (answer.body as { items: Record<string, string>[] }).items
    .map((item) => item[key])
    .join('');
};
const order = (list = 'inbox') => named(`tasks?sort=position&order=asc&list=${list}`, 'title');

describe('POST /api/:userId/tasks/:id/move', () => {
  it('puts a task behind or before another, at the start or at the end', async () => {
    const { a, b, c } = tasks;
    await move(a.id, { after: b.id }).expect(200);
    expect(await order()).toBe('bac');
    await move(c.id, { before: a.id.toUpperCase() }).expect(200);
    expect(await order()).toBe('bca');
    await move(a.id, { after: null }).expect(200);
    expect(await order()).toBe('abc');
    await move(a.id, { before: null }).expect(200);
    expect(await order()).toBe('bca');
    await move(b.id).expect(200);
    expect(await order()).toBe('cab');
  });

  it('takes a task into another list, beside one of its tasks', async () => {
    const garden = idOf(await post('lists', { name: 'Garden' }).expect(201));
    await move(tasks.a.id, { listId: garden }).expect(200);
    const moved = await move(tasks.b.id, { listId: garden, before: tasks.a.id }).expect(200);
    expect(moved.body).toMatchObject({ listId: garden, title: 'b' });
    expect([await order(), await order(garden)]).toEqual(['c', 'ba']);
    await move(tasks.b.id, { listId: null, after: null }).expect(200);
    expect([await order(), await order(garden)]).toEqual(['bc', 'a']);
  });

  it('writes that one row, and can be repeated, guarded and undone', async () => {
    const { a, b, c } = tasks;
    const others = async () => [await storedTask(api, a.id), await storedTask(api, b.id)];
    const before = await others();
    const guarded = move(c.id, { after: null }).set('If-Match', `"${c.version + 99}"`);
    expectProblem(await guarded, 'precondition_failed');
    const send = () => move(c.id, { after: null }).set('Idempotency-Key', 'once').expect(200);
    const [first, again] = [await send(), await send()];
    expect(again.text).toBe(first.text);
    expect(first.headers['etag']).toBe(`"${(first.body as TaskAnswer).version}"`);
    expect([await order(), await others()]).toEqual(['cab', before]);
    await post(`changes/${first.headers['change-id']}/undo`).expect(200);
    expect(await order()).toBe('abc');
  });

  it('leaves one order, whoever moves at once', async () => {
    const { a, b, c } = tasks;
    const more = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => makeTask(api, ann, { title: `${n}` })),
    );
    const all = [
      ...more.map(({ id }) => move(id, { after: a.id })),
      move(b.id, { after: null }),
      move(c.id, { before: a.id }),
    ];
    for (const { status } of await Promise.all(all)) expect(status).toBe(200);
    expect([...(await order())].sort().join('')).toBe('12345abc');
    const rows = await api.database.sql<{ position: string }>(
      'select distinct position from app.task where user_id = $1',
      [ann.id],
    );
    expect(rows).toHaveLength(8);
  });

  it('can go on for ever in one gap', async () => {
    const { a, b, c } = tasks;
    await api.database.sql("update app.task set position = 'a1' where id = $1", [a.id]);
    await api.database.sql(
      `update app.task set position = 'a1' || repeat('0', 600) || 'V' where id = $1`,
      [b.id],
    );
    await api.database.sql("update app.task set position = 'a2' where id = $1", [c.id]);
    const moved = await move(c.id, { after: a.id }).expect(200);
    expect((moved.body as { position: string }).position.length).toBeLessThan(20);
    expect(await order()).toBe('acb');
  });

  it('passes tasks that stand at one place as one', async () => {
    await api.database.sql("update app.task set position = 'a0' where user_id = $1", [ann.id]);
    await move(tasks.a.id, { after: tasks.b.id }).expect(200);
    expect(await order()).toBe('bca');
  });

  it('refuses a neighbour that is not there, elsewhere, in the trash, somebody elses or itself', async () => {
    const { a, b, c } = tasks;
    const foreign = await makeTask(api, await makePerson());
    const garden = idOf(await post('lists', { name: 'Garden' }).expect(201));
    await move(b.id, { listId: garden }).expect(200);
    await api.http.delete(`${ann.tasks}/${c.id}`).set(ann.bearer).expect(204);
    const before = await storedTask(api, a.id);
    for (const id of [uuidv7(), foreign.id, b.id, c.id, a.id]) {
      for (const side of ['after', 'before']) {
        const refused = await move(a.id, { [side]: id });
        expectProblem(refused, 'validation_failed');
        expect(refused.body).toMatchObject({
          errors: [{ pointer: `/${side}`, message: 'is no other task of that list' }],
        });
      }
    }
    expect(await storedTask(api, a.id)).toEqual(before);
  });

  it.each([
    { body: { after: 'x' }, pointer: '/after' },
    { body: { before: 5 }, pointer: '/before' },
    { body: { after: null, before: null }, pointer: '/before' },
    { body: { listId: uuidv7() }, pointer: '/listId' },
    { body: { position: 'a0' }, pointer: '/position' },
  ])('refuses $body', async ({ body, pointer }) => {
    const refused = await move(tasks.a.id, body);
    expectProblem(refused, 'validation_failed');
    expect(refused.body).toMatchObject({ errors: [{ in: 'body', pointer }] });
    expect(await order()).toBe('abc');
  });
});

describe('POST /api/:userId/lists/:id/move', () => {
  it('puts a list behind or before another, at the start or at the end', async () => {
    const make = async (name: string) => idOf(await post('lists', { name }).expect(201));
    const [a, b, c] = [await make('a'), await make('b'), await make('c')];
    const place = async (id: string, body: object) => {
      await post(`lists/${id}/move`, body).expect(200);
      return named('lists', 'name');
    };
    expect(await place(a, { after: b })).toBe('bac');
    expect(await place(c, { before: a })).toBe('bca');
    expect(await place(a, { after: null })).toBe('abc');
    expect(await place(a, {})).toBe('bca');
    const refused = await post(`lists/${a}/move`, { after: a });
    expectProblem(refused, 'validation_failed');
    expectProblem(await post(`lists/${uuidv7()}/move`), 'list_not_found');
    expect(await named('lists', 'name')).toBe('bca');
  });
});
