import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { makeAccount } from '../factories/account.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface LabelAnswer {
  id: string;
  name: string;
  color: string;
}

let api: TestApi;
let ann: Person;
let place: string;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
  place = `/api/${ann.id}/labels`;
});
afterAll(() => api.close());

const create = (body: object) => api.http.post(place).set(ann.bearer).send(body);
const make = async (name: string) => (await create({ name }).expect(201)).body as LabelAnswer;

describe('/api/:userId/labels', () => {
  it('makes, reads, changes and lists labels by name', async () => {
    const answer = await create({ name: 'waiting', color: 'red' }).expect(201);
    const label = answer.body as LabelAnswer;
    expect(label).toMatchObject({ name: 'waiting', color: 'red' });
    await make('Calls');
    const changed = await api.http
      .patch(answer.headers['location']!)
      .set(ann.bearer)
      .send({ name: 'Waiting' })
      .expect(200);
    expect(changed.body).toMatchObject({ id: label.id, name: 'Waiting', color: 'red' });
    const read = await api.http.get(`${place}/${label.id}`).set(ann.bearer).expect(200);
    expect(read.body).toEqual(changed.body);
    const all = await api.http.get(place).set(ann.bearer).expect(200);
    expect((all.body as { items: LabelAnswer[] }).items.map(({ name }) => name)).toEqual([
      'Calls',
      'Waiting',
    ]);
  });

  it('answers 409 to a name that is taken, whatever the case, and changes nothing', async () => {
    const [first, second] = [await make('Müll'), await make('Post')];
    const taken = await create({ name: 'MÜLL' });
    expectProblem(taken, 'label_exists');
    expect(taken.body).toMatchObject({ current: first });
    const sameId = await create({ id: first.id, name: 'Other' });
    expectProblem(sameId, 'label_exists');
    expect(sameId.body).toMatchObject({ current: first });
    expectProblem(await create({ name: ' müll\t' }), 'label_exists');
    const renamed = api.http.patch(`${place}/${second.id}`).set(ann.bearer);
    const refused = await renamed.send({ name: 'mu\u0308ll' });
    expectProblem(refused, 'label_exists');
    expect(refused.body).toMatchObject({ current: first });
    const rows = await api.database.sql(
      'select id, name from app.label where id = any($1) order by name',
      [[first.id, second.id]],
    );
    expect(rows).toEqual([
      { id: first.id, name: 'Müll' },
      { id: second.id, name: 'Post' },
    ]);
  });

  it('lets two people have labels of one name', async () => {
    await make('Shared name');
    const bob = await makePerson();
    const answer = api.http.post(`/api/${bob.id}/labels`).set(bob.bearer);
    await answer.send({ name: 'Shared name' }).expect(201);
  });

  it('answers 404 for an unknown id', async () => {
    const address = `${place}/${randomUUID()}`;
    expectProblem(await api.http.get(address).set(ann.bearer), 'label_not_found');
    expectProblem(await api.http.delete(address).set(ann.bearer), 'label_not_found');
  });
});

describe('the labels of a task', () => {
  const patch = (id: string, body: object) =>
    api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send(body);

  it('are given each once, replaced as a whole, and kept by a change of something else', async () => {
    const [one, two] = [await make('one'), await make('two')];
    const both = [one.id, two.id].sort();
    const labelIds = [two.id, one.id.toUpperCase(), two.id];
    const task = await makeTask(api, ann, { labelIds });
    expect(task).toMatchObject({ labelIds: both });
    expect((await patch(task.id, { title: 'x' })).body).toMatchObject({ labelIds: both });
    expect((await patch(task.id, { labelIds: [two.id] })).body).toMatchObject({
      labelIds: [two.id],
    });
    const listed = await api.http.get(ann.tasks).set(ann.bearer).expect(200);
    expect((listed.body as { items: TaskAnswer[] }).items[0]).toMatchObject({
      labelIds: [two.id],
    });
  });

  it('lose one that is deleted', async () => {
    const label = await make('short-lived');
    const task = await makeTask(api, ann, { labelIds: [label.id] });
    await api.http.delete(`${place}/${label.id}`).set(ann.bearer).expect(204);
    const read = await api.http.get(`${ann.tasks}/${task.id}`).set(ann.bearer).expect(200);
    expect(read.body).toMatchObject({ labelIds: [] });
  });

  it("cannot be another person's or nobody's; the task is not made or changed at all", async () => {
    const bob = await makePerson();
    const theirs = await api.http
      .post(`/api/${bob.id}/labels`)
      .set(bob.bearer)
      .send({ name: 'Secret' })
      .expect(201);
    const task = await makeTask(api, ann, { title: 'Before' });
    for (const labelId of [(theirs.body as LabelAnswer).id, randomUUID()]) {
      const id = uuidv7();
      const answers = [
        await api.http
          .post(ann.tasks)
          .set(ann.bearer)
          .send({ id, title: 'x', labelIds: [labelId] }),
        await patch(task.id, { title: 'After', labelIds: [labelId] }),
      ];
      for (const answer of answers) {
        expectProblem(answer, 'validation_failed');
        expect(answer.body).toMatchObject({
          errors: [{ pointer: '/labelIds', code: 'label_not_found', value: labelId }],
        });
      }
      expect(await storedTask(api, id)).toBeUndefined();
    }
    expect(await storedTask(api, task.id)).toMatchObject({ title: 'Before' });
  });
});

describe('an account that is deleted', () => {
  it('takes lists, labels and tasks with it', async () => {
    const { id } = await makeAccount(api.database);
    const gone = await makePerson(id);
    const list = await api.http.post(`/api/${id}/lists`).set(gone.bearer).send({ name: 'L' });
    const label = await api.http.post(`/api/${id}/labels`).set(gone.bearer).send({ name: 'L' });
    const [listId, labelId] = [list, label].map(({ body }) => (body as { id: string }).id);
    await makeTask(api, gone, { listId, labelIds: [labelId] });
    await api.database.sql('delete from auth."user" where id = $1', [id]);
    for (const table of ['task', 'list', 'label', 'task_label']) {
      const rows = await api.database.sql(`select from app.${table} where user_id = $1`, [id]);
      expect(rows).toEqual([]);
    }
  });
});
