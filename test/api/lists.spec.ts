import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface ListAnswer {
  id: string;
  name: string;
  color: string;
  position: string;
  archivedAt: string | null;
}

let api: TestApi;
let ann: Person;
let place: string;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
  place = `/api/${ann.id}/lists`;
});
afterAll(() => api.close());

const create = (body: object) => api.http.post(place).set(ann.bearer).send(body);
const make = async (name = 'Garden') => (await create({ name }).expect(201)).body as ListAnswer;
const change = (id: string, body: object) =>
  api.http.patch(`${place}/${id}`).set(ann.bearer).send(body);
const stored = async (id: string) =>
  (await api.database.sql('select * from app.list where id = $1', [id]))[0];

describe('POST /api/:userId/lists', () => {
  it('answers 201 with the list and where it is, behind the others', async () => {
    const first = await make();
    const answer = await create({ name: 'House', color: '#00ff7f' }).expect(201);
    const list = answer.body as ListAnswer;
    expect(list).toMatchObject({ name: 'House', color: '#00ff7f', archivedAt: null });
    expect(list.position > first.position).toBe(true);
    const read = await api.http.get(answer.headers['location']!).set(ann.bearer).expect(200);
    expect(read.body).toEqual(list);
    const all = await api.http.get(place).set(ann.bearer).expect(200);
    expect((all.body as { items: ListAnswer[] }).items.slice(-2)).toEqual([first, list]);
  });

  it('is harmless to repeat with the same id, and 409 with another name', async () => {
    const body = { id: uuidv7(), name: 'Once' };
    const first = await create(body).expect(201);
    expect((await create(body).expect(201)).body).toEqual(first.body);
    const other = await create({ ...body, name: 'Twice' });
    expectProblem(other, 'list_exists');
    expect(other.body).toMatchObject({ current: first.body as object });
    expectProblem(await create({ ...body, archived: true }), 'list_exists');
    expect(await stored(body.id)).toMatchObject({ name: 'Once' });
  });

  it.each([
    { body: { name: ' ' }, pointer: '/name' },
    { body: { name: 'x'.repeat(101) }, pointer: '/name' },
    { body: { name: 'x', color: 'mauve' }, pointer: '/color' },
    { body: { name: 'x', color: '#00FF7F' }, pointer: '/color' },
    { body: { name: 'x', archived: null }, pointer: '/archived' },
    { body: { name: 'x', position: 'a0' }, pointer: '/position' },
  ])('answers 400 to $body', async ({ body, pointer }) => {
    const answer = await create(body);
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'body', pointer }] });
  });
});

describe('PATCH /api/:userId/lists/:id', () => {
  it('archives, keeps the first time, and takes back', async () => {
    const { id } = await make();
    const first = (await change(id, { archived: true }).expect(200)).body as ListAnswer;
    expect(first.archivedAt).not.toBeNull();
    const second = await change(id, { archived: true, name: 'Old' }).expect(200);
    expect(second.body).toMatchObject({ archivedAt: first.archivedAt, name: 'Old' });
    expect((await change(id, { archived: false })).body).toMatchObject({ archivedAt: null });
  });

  it('leaves its tasks in every reading, unless archived=false is sent', async () => {
    const { id } = await make();
    await makeTask(api, ann, { title: 'Dig old', listId: id });
    await makeTask(api, ann, { title: 'Dig new' });
    await change(id, { archived: true }).expect(200);
    const titles = async (query: object) => {
      const page = await api.http.get(ann.tasks).query(query).set(ann.bearer).expect(200);
      return (page.body as { items: { title: string }[] }).items.map(({ title }) => title);
    };
    for (const query of [{}, { q: 'dig' }, { overdue: 'false' }]) {
      expect(await titles(query)).toEqual(['Dig new', 'Dig old']);
      expect(await titles({ ...query, archived: 'false' })).toEqual(['Dig new']);
      expect(await titles({ ...query, archived: 'true' })).toEqual(['Dig old']);
    }
    await change(id, { archived: false }).expect(200);
    expect(await titles({ archived: 'true' })).toEqual([]);
  });

  it('answers 404 for an unknown id', async () => {
    expectProblem(await change(randomUUID(), { name: 'x' }), 'list_not_found');
  });
});

describe('DELETE /api/:userId/lists/:id', () => {
  const remove = (id: string, query = {}) =>
    api.http.delete(`${place}/${id}`).set(ann.bearer).query(query);

  it('answers 400 without a word about the tasks, and keeps all', async () => {
    const { id } = await make();
    for (const query of [{}, { tasks: 'gone' }]) {
      const answer = await remove(id, query);
      expectProblem(answer, 'validation_failed');
      expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '/tasks' }] });
    }
    expect(await stored(id)).toBeDefined();
  });

  it.each([{ tasks: 'inbox' }, { tasks: 'trash' }])(
    'puts its tasks where $tasks says, and no others',
    async ({ tasks }) => {
      const { id } = await make();
      const [inside, elsewhere] = [
        await makeTask(api, ann, { listId: id }),
        await makeTask(api, ann, { listId: (await make()).id }),
      ];
      await remove(id, { tasks }).expect(204);
      expect(await stored(id)).toBeUndefined();
      expect(await storedTask(api, inside.id)).toMatchObject({
        list_id: null,
        deleted_at: tasks === 'trash' ? expect.any(Date) : null,
      });
      expect(await storedTask(api, elsewhere.id)).toMatchObject({
        list_id: expect.any(String),
        deleted_at: null,
      });
      expectProblem(await remove(id, { tasks }), 'list_not_found');
    },
  );

  it('takes the list from what lay in the trash before', async () => {
    const { id } = await make();
    const task = await makeTask(api, ann, { listId: id });
    await api.http.delete(`${ann.tasks}/${task.id}`).set(ann.bearer).expect(204);
    await remove(id, { tasks: 'inbox' }).expect(204);
    const back = await api.http.post(`${ann.tasks}/${task.id}/restore`).set(ann.bearer);
    expect(back.body).toMatchObject({ id: task.id, listId: null });
  });
});

describe('a task in a list', () => {
  it('stands in the Inbox unless a list is named, and goes back with null', async () => {
    const list = await make();
    const task = await makeTask(api, ann);
    expect(task).toMatchObject({ listId: null });
    const address = `${ann.tasks}/${task.id}`;
    const send = (body: object) => api.http.patch(address).set(ann.bearer).send(body).expect(200);
    expect((await send({ listId: list.id })).body).toMatchObject({ listId: list.id });
    expect((await send({ title: 'Stays' })).body).toMatchObject({ listId: list.id });
    expect((await send({ listId: null })).body).toMatchObject({ listId: null });
  });

  it('stands behind the others of the list that it comes into', async () => {
    const list = await make();
    const [early, late] = [await makeTask(api, ann), await makeTask(api, ann, { listId: list.id })];
    const answer = await api.http
      .patch(`${ann.tasks}/${early.id}`)
      .set(ann.bearer)
      .send({ listId: list.id });
    const positions = [late, answer.body].map((task) => (task as { position: string }).position);
    expect(positions[1]! > positions[0]!).toBe(true);
  });

  it("refuses another person's list just as one that nobody has, and changes nothing", async () => {
    const bob = await makePerson();
    const theirs = await api.http
      .post(`/api/${bob.id}/lists`)
      .set(bob.bearer)
      .send({ name: 'Secret' })
      .expect(201);
    const task = await makeTask(api, ann);
    for (const listId of [(theirs.body as ListAnswer).id, randomUUID()]) {
      const id = uuidv7();
      const answers = [
        await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'x', listId }),
        await api.http.patch(`${ann.tasks}/${task.id}`).set(ann.bearer).send({ listId }),
      ];
      for (const answer of answers) {
        expectProblem(answer, 'validation_failed');
        expect(answer.body).toMatchObject({
          errors: [{ pointer: '/listId', code: 'list_not_found', value: listId }],
        });
      }
      expect(await storedTask(api, id)).toBeUndefined();
    }
    expect(await storedTask(api, task.id)).toMatchObject({ list_id: null });
  });
});
