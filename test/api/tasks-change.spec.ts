import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
let task: TaskAnswer;
let place: string;

beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
beforeEach(async () => {
  task = await makeTask(api, ann, { title: 'Plan', description: 'Trains' });
  place = `${ann.tasks}/${task.id}`;
});
afterAll(() => api.close());

const send = (method: 'put' | 'patch', path: string, body?: object) =>
  body === undefined
    ? api.http[method](path).set(ann.bearer)
    : api.http[method](path).set(ann.bearer).send(body);
const read = async () => (await api.http.get(place).set(ann.bearer).expect(200)).body as TaskAnswer;

describe('GET /api/:userId/tasks/:id', () => {
  it('answers 404 for an id that is no task of this owner', async () => {
    expectProblem(
      await api.http.get(`${ann.tasks}/${randomUUID()}`).set(ann.bearer),
      'task_not_found',
    );
  });

  it('answers 400 for an id that is no UUID', async () => {
    const answer = await api.http.get(`${ann.tasks}/1`).set(ann.bearer);
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({
      errors: [{ in: 'path', pointer: '/id', message: 'must be a UUID', code: 'invalid' }],
    });
  });
});

describe('PUT /api/:userId/tasks/:id', () => {
  it('replaces every field; what is left out goes back to its default', async () => {
    await send('patch', place, { completed: true }).expect(200);
    const answer = await send('put', place, { title: 'New plan' }).expect(200);
    expect(answer.body).toMatchObject({
      id: task.id,
      title: 'New plan',
      description: null,
      completed: false,
      completedAt: null,
    });
    expect(await read()).toEqual(answer.body);
  });

  it('keeps the time of creation and moves the time of the last change', async () => {
    const answer = await send('put', place, { title: 'New plan' }).expect(200);
    const { createdAt, updatedAt } = answer.body as TaskAnswer;
    expect(createdAt).toBe(task.createdAt);
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(task.updatedAt));
  });

  it('answers 400 without a title and changes nothing', async () => {
    expectProblem(await send('put', place, { description: 'x' }), 'validation_failed');
    expect(await read()).toEqual(task);
  });

  it('answers 404 for an unknown id and creates nothing', async () => {
    const id = randomUUID();
    expectProblem(await send('put', `${ann.tasks}/${id}`, { title: 'x' }), 'task_not_found');
    expect(await storedTask(api, id)).toBeUndefined();
  });
});

describe('PATCH /api/:userId/tasks/:id', () => {
  it.each([
    [{ title: 'New' }, { title: 'New', description: 'Trains', completed: false }],
    [{ description: 'Hut' }, { title: 'Plan', description: 'Hut', completed: false }],
    [{ description: null }, { title: 'Plan', description: null, completed: false }],
    [{ completed: true }, { title: 'Plan', description: 'Trains', completed: true }],
  ])('changes what %j names and nothing else', async (body, expected) => {
    const answer = await send('patch', place, body).expect(200);
    expect(answer.body).toMatchObject(expected);
    expect(await read()).toEqual(answer.body);
  });

  it('leaves a task as it is when nothing is named', async () => {
    const answer = await send('patch', place, {}).expect(200);
    expect(answer.body).toEqual(task);
  });

  it('takes application/merge-patch+json (RFC 7396)', async () => {
    const answer = await api.http
      .patch(place)
      .set(ann.bearer)
      .type('application/merge-patch+json')
      .send('{"title":"Merged"}')
      .expect(200);
    expect(answer.body).toMatchObject({ title: 'Merged' });
  });

  it('refuses null where nothing can be cleared', async () => {
    for (const body of [{ title: null }, { completed: null }]) {
      expectProblem(await send('patch', place, body), 'validation_failed');
    }
    expect(await read()).toEqual(task);
  });

  it('answers 404 for an unknown id', async () => {
    expectProblem(
      await send('patch', `${ann.tasks}/${randomUUID()}`, { title: 'x' }),
      'task_not_found',
    );
  });
});

describe('PATCH /api/:userId/tasks/:id/complete', () => {
  const complete = async (body?: object) =>
    (await send('patch', `${place}/complete`, body).expect(200)).body as TaskAnswer;

  it('completes, and keeps the time of the first completion', async () => {
    const first = await complete({ completed: true });
    expect(first).toMatchObject({ completed: true, completedAt: expect.any(String) });
    const second = await complete({ completed: true });
    expect(second.completedAt).toBe(first.completedAt);
  });

  it('opens again', async () => {
    await complete({ completed: true });
    expect(await complete({ completed: false })).toMatchObject({
      completed: false,
      completedAt: null,
    });
  });

  it('toggles without a body', async () => {
    expect(await complete()).toMatchObject({ completed: true });
    expect(await complete()).toMatchObject({ completed: false });
  });

  it.each([[{ completed: 'true' }], [{ completed: 1 }], [{ completed: null }], [{ done: true }]])(
    'answers 400 to %j and changes nothing',
    async (body) => {
      expectProblem(await send('patch', `${place}/complete`, body), 'validation_failed');
      expect(await read()).toEqual(task);
    },
  );

  it('answers 404 for an unknown id', async () => {
    expectProblem(await send('patch', `${ann.tasks}/${randomUUID()}/complete`), 'task_not_found');
  });
});

describe('DELETE /api/:userId/tasks/:id', () => {
  const remove = (path = place) => api.http.delete(path).set(ann.bearer);

  it('answers 204, after which the task is nowhere', async () => {
    const answer = await remove().expect(204);
    expect(answer.text).toBe('');
    expectProblem(await api.http.get(place).set(ann.bearer), 'task_not_found');
    const list = await api.http.get(ann.tasks).set(ann.bearer).expect(200);
    const { items } = list.body as { items: TaskAnswer[] };
    expect(items.map(({ id }) => id)).not.toContain(task.id);
  });

  it('answers 404 the second time, and to every change of a deleted task', async () => {
    await remove().expect(204);
    expectProblem(await remove(), 'task_not_found');
    expectProblem(await send('put', place, { title: 'x' }), 'task_not_found');
    expectProblem(await send('patch', place, { title: 'x' }), 'task_not_found');
    expectProblem(await send('patch', `${place}/complete`), 'task_not_found');
  });

  it('deletes for good what has lain in the trash for 30 days, of this owner alone', async () => {
    const bob = await makePerson();
    const old = await makeTask(api, ann);
    const theirs = await makeTask(api, bob);
    await api.database.sql(
      "update app.task set deleted_at = now() - interval '31 days' where id = any($1)",
      [[old.id, theirs.id]],
    );
    await remove().expect(204);
    expect(await storedTask(api, old.id)).toBeUndefined();
    expect(await storedTask(api, theirs.id)).toBeDefined();
    expect(await storedTask(api, task.id)).toBeDefined();
  });
});

describe('POST /api/:userId/tasks/:id/restore', () => {
  it('brings a deleted task back as it was, in its old place', async () => {
    await makeTask(api, ann, { title: 'Newer' });
    await api.http.delete(place).set(ann.bearer).expect(204);
    const answer = await api.http.post(`${place}/restore`).set(ann.bearer).expect(200);
    const version = (answer.body as TaskAnswer).version;
    expect(version).toBeGreaterThan(task.version);
    expect(answer.body).toMatchObject({ ...task, version, updatedAt: expect.any(String) });
    expect(await read()).toEqual(answer.body);
  });

  it('answers 404 for a task that is not in the trash', async () => {
    expectProblem(await api.http.post(`${place}/restore`).set(ann.bearer), 'task_not_found');
  });
});
