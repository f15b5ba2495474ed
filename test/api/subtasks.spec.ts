import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

type Subtask = TaskAnswer & { parentId: string | null };

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const at = (id: string) => `${ann.tasks}/${id}`;
const make = async (body: object = {}) => (await makeTask(api, ann, body)) as Subtask;
const patch = (id: string, body: object) => api.http.patch(at(id)).set(ann.bearer).send(body);
const complete = (id: string, query: object = {}) =>
  api.http
    .patch(`${at(id)}/complete`)
    .query(query)
    .set(ann.bearer)
    .send({ completed: true });
const trash = (id: string) => api.http.delete(at(id)).set(ann.bearer).expect(204);
const restore = (id: string) =>
  api.http
    .post(`${at(id)}/restore`)
    .set(ann.bearer)
    .expect(200);
const undo = ({ headers }: Response) =>
  api.http.post(`/api/${ann.id}/changes/${headers['change-id']}/undo`).set(ann.bearer);
const makeList = async () =>
  (
    (await api.http.post(`/api/${ann.id}/lists`).set(ann.bearer).send({ name: 'Home' })).body as {
      id: string;
    }
  ).id;
const list = async (query: object = {}) =>
  (
    (
      await api.http
        .get(ann.tasks)
        .query({ order: 'asc', ...query })
        .set(ann.bearer)
        .expect(200)
    ).body as { items: Subtask[] }
  ).items;
const ids = async (query: object = {}) => (await list(query)).map(({ id }) => id);

/** Tasks of which each stands below the one before. */
async function chain(length: number): Promise<string[]> {
  const made: string[] = [];
  while (made.length < length) {
    made.push((await make(made.length ? { parentId: made.at(-1) } : {})).id);
  }
  return made;
}

/** What holds of every tree, whatever was done. */
async function expectSound(): Promise<void> {
  expect(
    await api.database.sql(
      `select child.id from app.task child join app.task parent
         on (parent.user_id, parent.id) = (child.user_id, child.parent_id)
       where child.user_id = $1 and (child.list_id is distinct from parent.list_id
         or (child.deleted_at is null and parent.deleted_at is not null))`,
      [ann.id],
    ),
  ).toEqual([]);
  const [tops] = await api.database.sql<{ reached: number; there: number }>(
    `select (select count(*)::int from app.task t cross join app.task_tree($1, t.id)
         where t.user_id = $1 and t.parent_id is null) as reached,
       (select count(*)::int from app.task where user_id = $1) as there`,
    [ann.id],
  );
  expect(tops!.reached).toBe(tops!.there);
}

describe('a subtask', () => {
  it('is found by its parent, and tasks without one by none', async () => {
    const [top, middle, low] = await chain(3);
    expect(await ids({ parent: 'none' })).toEqual([top]);
    expect(await ids({ parent: top })).toEqual([middle]);
    expect(await ids({ parent: middle!.toUpperCase() })).toEqual([low]);
    const refused = await api.http.get(ann.tasks).query({ parent: 'x' }).set(ann.bearer);
    expectProblem(refused, 'validation_failed');
  });

  it('stands in the list of its parent, and moves with it', async () => {
    const [home, garden] = [await makeList(), await makeList()];
    const top = await make({ listId: home });
    const middle = await make({ parentId: top.id });
    const low = await make({ parentId: middle.id, listId: home });
    expect([middle.listId, low.listId]).toEqual([home, home]);
    await patch(top.id, { listId: garden }).expect(200);
    expect(await ids({ list: garden })).toEqual([top.id, middle.id, low.id]);
    const other = await make();
    await patch(middle.id, { parentId: other.id }).expect(200);
    expect(await ids({ list: 'inbox' })).toEqual([middle.id, low.id, other.id]);
    await patch(middle.id, { parentId: null, listId: home }).expect(200);
    expect(await ids({ list: home })).toEqual([middle.id, low.id]);
    await api.http.delete(`/api/${ann.id}/lists/${home}`).query({ tasks: 'inbox' }).set(ann.bearer);
    expect(await ids({ list: 'inbox' })).toEqual([middle.id, low.id, other.id]);
    await expectSound();
  });

  it('moves with its parent to another place, and alone only within that list', async () => {
    const garden = await makeList();
    const move = (id: string, body: object) =>
      api.http
        .post(`${at(id)}/move`)
        .set(ann.bearer)
        .send(body);
    const [top, below] = (await chain(2)) as [string, string];
    expectProblem(await move(below, { listId: garden }), 'validation_failed');
    await move(below, { before: top }).expect(200);
    expect(await ids({ list: 'inbox', sort: 'position' })).toEqual([below, top]);
    await move(top, { listId: garden }).expect(200);
    expect(await ids({ list: garden, parent: top })).toEqual([below]);
    await expectSound();
  });

  it('keeps its list where PUT names none, and leaves its parent where PUT names none', async () => {
    const home = await makeList();
    const top = await make({ listId: home });
    const { id } = await make({ parentId: top.id });
    const put = (body: object) =>
      api.http
        .put(at(id))
        .set(ann.bearer)
        .send({ title: 'x', ...body });
    const kept = await put({ parentId: top.id }).expect(200);
    expect(kept.body).toMatchObject({ parentId: top.id, listId: home });
    expect((await put({}).expect(200)).body).toMatchObject({ parentId: null, listId: null });
  });

  it('is refused in another list, and below what is not there', async () => {
    const home = await makeList();
    const [top, other] = [await make(), await make()];
    const { id } = await make({ parentId: top.id });
    const foreign = await makeTask(api, await makePerson());
    await trash(other.id);
    for (const body of [
      { parentId: top.id, listId: home },
      { parentId: foreign.id },
      { parentId: other.id },
      { parentId: 'x' },
      { parentId: 1 },
    ]) {
      expectProblem(await patch(id, body), 'validation_failed');
      const made = await api.http
        .post(ann.tasks)
        .set(ann.bearer)
        .send({ title: 'x', ...body });
      expectProblem(made, 'validation_failed');
    }
    const asked = await api.http
      .post(`${ann.tasks}/${id}/move`)
      .set(ann.bearer)
      .send({ listId: home });
    for (const refused of [asked, await patch(id, { listId: home })]) {
      expectProblem(refused, 'validation_failed');
      expect(refused.body).toMatchObject({
        errors: [{ pointer: '/listId', message: expect.stringContaining('a PATCH with parentId') }],
      });
    }
    expect(await ids({ parent: top.id })).toEqual([id]);
    expect(await list()).toHaveLength(2);
  });

  it('can stand on the fifth level and on no sixth, also with what is below it', async () => {
    const five = await chain(5);
    const sixth = await api.http
      .post(ann.tasks)
      .set(ann.bearer)
      .send({ title: 'x', parentId: five.at(-1) });
    const two = await chain(2);
    for (const refused of [sixth, await patch(two[0]!, { parentId: five[3] })]) {
      expectProblem(refused, 'validation_failed');
      const message = 'would make more than 5 levels of tasks';
      expect(refused.body).toMatchObject({ errors: [{ pointer: '/parentId', message }] });
    }
    await patch(two[0]!, { parentId: five[2] }).expect(200);
    await expectSound();
  });

  it('never stands below itself, also when two are moved at once', async () => {
    const [top, middle, low] = await chain(3);
    for (const parentId of [top, middle, low]) {
      const refused = await patch(top!, { parentId });
      expectProblem(refused, 'validation_failed');
      const message = 'would put the task below itself';
      expect(refused.body).toMatchObject({ errors: [{ pointer: '/parentId', message }] });
    }
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await make(), await make()];
      const answers = await Promise.all([
        patch(a.id, { parentId: b.id }),
        patch(b.id, { parentId: a.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
    await expectSound();
  });
});

describe('completing a task with open subtasks', () => {
  it.each([
    { way: 'complete', send: (id: string, query: object) => complete(id, query) },
    {
      way: 'PATCH',
      send: (id: string, query: object) => patch(id, { completed: true }).query(query),
    },
    {
      way: 'PUT',
      send: (id: string, query: object) =>
        api.http.put(at(id)).set(ann.bearer).send({ title: 'x', completed: true }).query(query),
    },
  ])('by $way asks what becomes of them, and does that', async ({ send }) => {
    const [top, middle, low] = await chain(3);
    expectProblem(await send(top!, {}), 'open_subtasks');
    expectProblem(await send(top!, { children: 'ask' }), 'validation_failed');
    expect(await ids({ status: 'open' })).toEqual([top, middle, low]);
    await send(top!, { children: 'leave' }).expect(200);
    expect(await ids({ status: 'open' })).toEqual([middle, low]);
    await patch(top!, { completed: false }).expect(200);
    const done = await send(top!, { children: 'complete' }).expect(200);
    expect(await ids({ status: 'open' })).toEqual([]);
    await undo(done).expect(200);
    expect(await ids({ status: 'open' })).toEqual([top, middle, low]);
  });

  it('asks nothing where all are completed or in the trash, or it is completed already', async () => {
    const [top, middle, low] = await chain(3);
    await trash(low!);
    await complete(middle!).expect(200);
    await complete(top!).expect(200);
    await make({ parentId: top });
    await complete(top!).expect(200);
  });

  it('makes the next of a series with copies of them, below the same parent', async () => {
    const top = await make();
    const recurrence = { rule: 'FREQ=DAILY', from: 'due' };
    const due = { kind: 'day', date: '2026-11-21' };
    const { id } = await make({ parentId: top.id, recurrence, due });
    await make({ parentId: id });
    const done = await complete(id, { children: 'complete' }).expect(200);
    const { nextTaskId } = done.body as { nextTaskId: string };
    expect(await ids({ parent: top.id })).toEqual([id, nextTaskId]);
    expect(await list({ parent: nextTaskId })).toMatchObject([{ completed: false }]);
    await complete(top.id, { children: 'complete' }).expect(200);
    expect(await ids({ status: 'open' })).toEqual([]);
  });
});

describe('deleting a task with subtasks', () => {
  it('puts all in the trash, from where all that went together comes back', async () => {
    const [top, middle, low] = await chain(3);
    const early = await make({ parentId: middle });
    await trash(early.id);
    await trash(top!);
    expect(await ids()).toEqual([]);
    await restore(top!);
    expect(await ids()).toEqual([top, middle, low]);
    expect(await ids({ trash: 'only' })).toEqual([early.id]);
    await restore(early.id);
    expect(await ids({ parent: middle })).toEqual([low, early.id]);
    await expectSound();
  });

  it('brings one back alone where its parent stays in the trash', async () => {
    const [top, middle, low] = await chain(3);
    await trash(top!);
    expect((await restore(middle!)).body).toMatchObject({ parentId: null });
    expect(await ids()).toEqual([middle, low]);
    await restore(top!);
    expect(await ids({ parent: 'none' })).toEqual([top, middle]);
    await expectSound();
  });

  it('deletes them for good with it, which undo brings back', async () => {
    const [top, middle] = await chain(2);
    await trash(top!);
    const purged = await api.http.delete(`/api/${ann.id}/trash/${top}`).set(ann.bearer).expect(204);
    expect(await ids({ trash: 'only' })).toEqual([]);
    await undo(purged).expect(200);
    expect(await ids({ trash: 'only' })).toEqual([top, middle]);
    await restore(top!);
    expect(await ids({ parent: top })).toEqual([middle]);
  });
});

describe('an undo that a tree stands against', () => {
  it('takes back a move with all below, a deletion and a restoring', async () => {
    const home = await makeList();
    const [top, middle, low] = await chain(3);
    const moved = await patch(top!, { listId: home }).expect(200);
    const back = await undo(moved).expect(200);
    expect(await ids({ list: 'inbox' })).toEqual([top, middle, low]);
    await undo(back).expect(200);
    expect(await ids({ list: home })).toEqual([top, middle, low]);
    await undo(await trash(top!)).expect(200);
    expect(await ids()).toEqual([top, middle, low]);
    await trash(top!);
    await undo(await restore(top!)).expect(200);
    expect(await ids({ trash: 'only' })).toEqual([top, middle, low]);
    await expectSound();
  });

  it('answers 409 where it would close a circle', async () => {
    const [top, low] = await chain(2);
    const freed = await patch(low!, { parentId: null }).expect(200);
    await patch(top!, { parentId: low }).expect(200);
    expectProblem(await undo(freed), 'undo_conflict');
    await expectSound();
  });

  it('answers 409 where a task would come back below the trash, or lose what is below it', async () => {
    const [top, low] = await chain(2);
    const gone = await trash(low!);
    await trash(top!);
    expectProblem(await undo(gone), 'undo_conflict');
    const restored = await restore(top!);
    await make({ parentId: top });
    expectProblem(await undo(restored), 'undo_conflict');
    await expectSound();
  });
});
