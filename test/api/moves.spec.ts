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

  it('makes room there and nowhere else, however long the list', async () => {
    const { a, b, c } = tasks;
    const set = (id: string, position: string) =>
      api.database.sql('update app.task set position = $2 where id = $1', [id, position]);
    await set(a.id, 'a1');
    await set(b.id, `a1${'0'.repeat(600)}V`);
    await set(c.id, 'a2');
    await api.database.sql(
      `insert into app.task (user_id, id, title, position)
       select $1, gen_random_uuid(), 'Other', 'c' || lpad(n::text, 3, '0') || 'V'
       from generate_series(1, 900) n`,
      [ann.id],
    );
    const positions = () =>
      api.database.sql<{ id: string; position: string }>(
        'select id, position from app.task where user_id = $1 order by position, id',
        [ann.id],
      );
    const before = await positions();
    const moved = await move(c.id, { after: a.id }).expect(200);
    const after = await positions();
    expect(after.slice(0, 3).map(({ id }) => id)).toEqual([a.id, c.id, b.id]);
    const same = (rows: typeof before) => rows.filter(({ id }) => ![a.id, c.id].includes(id));
    expect(same(after)).toEqual(same(before));
    await post(`changes/${moved.headers['change-id']}/undo`).expect(200);
    expect(await positions()).toEqual(before);
  });

  it('leaves the way back to what stood in a gap that it made room in', async () => {
    const { a, b, c } = tasks;
    const garden = idOf(await post('lists', { name: 'Garden' }).expect(201));
    const d = await makeTask(api, ann, { title: 'd' });
    for (const [task, position] of [
      [a, 'a1'],
      [b, `a1${'0'.repeat(600)}8`],
      [c, `a1${'0'.repeat(600)}V`],
      [d, 'a2'],
    ] as const) {
      const row = [task.id, position];
      await api.database.sql('update app.task set position = $2 where id = $1', row);
    }
    const away = await move(b.id, { listId: garden }).expect(200);
    await move(d.id, { after: a.id }).expect(200);
    expect(await order()).toBe('adc');
    await post(`changes/${away.headers['change-id']}/undo`).expect(200);
    expect((await order()).replace('d', '')).toBe('abc');
  });

  it('refuses a place where so many stand so near that a few cannot make room', async () => {
    const { a, b } = tasks;
    await api.database.sql(
      `insert into app.task (user_id, id, title, position)
       select $1, gen_random_uuid(), 'Near', 'a0' || repeat('V', 1992) || lpad(n::text, 5, '0') || 'V'
       from generate_series(1, 2100) n`,
      [ann.id],
    );
    const near = await api.database.sql<{ id: string }>(
      "select id from app.task where user_id = $1 and title = 'Near' order by position",
      [ann.id],
    );
    const middle = near[1_050]!.id;
    const statuses: number[] = [];
    for (let moves = 0; moves < 12; moves += 1) {
      const answer = await move([a.id, b.id][moves % 2]!, { after: middle });
      statuses.push(answer.status);
      if (answer.status === 200) continue;
      expectProblem(answer, 'validation_failed');
      expect(answer.body).toMatchObject({
        errors: [{ message: expect.stringMatching(/too near to each other: first move one of/) }],
      });
    }
    expect(statuses).toContain(400);
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
          errors: [{ pointer: `/${side}`, code: 'task_not_found' }],
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

  it('can go on for ever in one gap, and be undone', async () => {
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/lists`).set(bob.bearer).send({ name: 'His' }).expect(201);
    const make = async (name: string) => idOf(await post('lists', { name }).expect(201));
    const [a, b, c] = [await make('a'), await make('b'), await make('c')];
    const stored = () =>
      api.database.sql('select id, position from app.list where user_id = any($1) order by id', [
        [ann.id, bob.id],
      ]);
    const set = (id: string, position: string) =>
      api.database.sql('update app.list set position = $2 where id = $1', [id, position]);
    await set(a, 'a1');
    await set(b, `a1${'0'.repeat(600)}V`);
    await set(c, 'a2');
    const before = await stored();
    const moved = await post(`lists/${c}/move`, { after: a }).expect(200);
    expect((moved.body as { position: string }).position.length).toBeLessThan(20);
    expect(await named('lists', 'name')).toBe('acb');
    const his = (rows: Record<string, unknown>[]) =>
      rows.filter(({ id }) => ![a, b, c].includes(id as string));
    expect(his(await stored())).toEqual(his(before));
    await post(`changes/${moved.headers['change-id']}/undo`).expect(200);
    expect(await stored()).toEqual(before);
  });
});
