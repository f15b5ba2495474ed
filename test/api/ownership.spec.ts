import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { TaskViewsRepository } from '../../api/src/features/tasks/reading/task-views.repository.js';
import { TasksRepository } from '../../api/src/features/tasks/tasks.repository.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  name: string;
  method: Method;
  path: (owner: string, id: string) => string;
  body?: object;
}

const INTRUDER = { title: 'intruder' };

describe("another person's tasks", () => {
  let api: TestApi;
  let ann: Person;
  let bob: Person;
  let annsTask: TaskAnswer;
  beforeAll(async () => {
    api = await startApi();
    [ann, bob] = [await makePerson(), await makePerson()];
    annsTask = await makeTask(api, ann, { title: "Ann's", description: 'private' });
  });
  afterAll(() => api.close());

  const at = (owner: string, id: string) => `/api/${owner}/tasks/${id}`;
  const ROUTES: Route[] = [
    { name: 'GET a list', method: 'get', path: (owner) => `/api/${owner}/tasks` },
    { name: 'POST a task', method: 'post', path: (owner) => `/api/${owner}/tasks`, body: INTRUDER },
    { name: 'GET a task', method: 'get', path: at },
    { name: 'PUT a task', method: 'put', path: at, body: INTRUDER },
    { name: 'PATCH a task', method: 'patch', path: at, body: INTRUDER },
    { name: 'PATCH complete', method: 'patch', path: (owner, id) => `${at(owner, id)}/complete` },
    { name: 'DELETE a task', method: 'delete', path: at },
    { name: 'POST restore', method: 'post', path: (owner, id) => `${at(owner, id)}/restore` },
  ];
  const send = (person: Person, method: Method, path: string, body?: object) =>
    api.http[method](path).set(person.bearer).send(body);

  it.each(ROUTES)('answer 403 to $name and stay as they are', async ({ method, path, body }) => {
    const before = await storedTask(api, annsTask.id);
    expect(before).toMatchObject({ title: "Ann's", user_id: ann.id });
    const [{ count }] = (await api.database.sql('select count(*) from app.task')) as [
      { count: string },
    ];

    expectProblem(await send(bob, method, path(ann.id, annsTask.id), body), 'not_owner');

    expect(await storedTask(api, annsTask.id)).toEqual(before);
    expect(await api.database.sql('select count(*) from app.task')).toEqual([{ count }]);
  });

  it.each(ROUTES)(
    'cannot be told from tasks of nobody by $name',
    async ({ method, path, body }) => {
      const same = ({ status, body, headers }: Response) => ({
        status,
        body: without(body as object, ['instance', 'requestId']),
        headers: without(headers, ['date', 'x-request-id', 'content-length']),
      });
      const foreign = await send(bob, method, path(ann.id, annsTask.id), body);
      const unknown = await send(bob, method, path(randomUUID(), randomUUID()), body);
      expect(same(foreign)).toEqual(same(unknown));
    },
  );

  it.each(ROUTES.filter(({ path }) => path('', 'id').includes('id')))(
    'are 404 by id under the own address, to $name',
    async ({ method, path, body }) => {
      const before = await storedTask(api, annsTask.id);
      expectProblem(await send(bob, method, path(bob.id, annsTask.id), body), 'task_not_found');
      expect(await storedTask(api, annsTask.id)).toEqual(before);
    },
  );

  it('stay closed to other spellings of the own id', async () => {
    for (const spelling of [
      bob.id.toUpperCase(),
      `${bob.id}%20`,
      `%20${bob.id}`,
      `${bob.id},${ann.id}`,
      `{${bob.id}}`,
    ]) {
      expectProblem(await send(bob, 'get', `/api/${spelling}/tasks`), 'not_owner');
    }
  });

  it('answer 403 whatever the query and the body hold', async () => {
    expectProblem(
      await send(bob, 'get', `/api/${ann.id}/tasks?limit=x&userId=${bob.id}`),
      'not_owner',
    );
    expectProblem(await send(bob, 'post', `/api/${ann.id}/tasks`, { userId: bob.id }), 'not_owner');
    expectProblem(await send(bob, 'get', `/api/${ann.id}/tasks/no-uuid`), 'not_owner');
  });
});

describe('the order of checks: token, ownership, input, existence', () => {
  let api: TestApi;
  let ann: Person;
  let bob: Person;
  const calls: string[] = [];
  beforeAll(async () => {
    const repository = new Proxy({} as TasksRepository, {
      get: (_, method) => {
        // Nest looks for lifecycle hooks and for a promise; neither is a call.
        if (typeof method !== 'string' || /^on|^before|^then$/.test(method)) return undefined;
        return jest.fn(() => {
          calls.push(method);
          return Promise.resolve(method === 'list' ? { seq: 0, items: '', last: null } : null);
        });
      },
    });
    api = await startApi({}, (builder) =>
      builder
        .overrideProvider(TasksRepository)
        .useValue(repository)
        .overrideProvider(TaskViewsRepository)
        .useValue(repository),
    );
    [ann, bob] = [await makePerson(), await makePerson()];
  });
  afterAll(() => api.close());

  const everyWrong = (path: string) => api.http.put(path).type('json').send('{"title": ');

  it('asks for the token first', async () => {
    expectProblem(await everyWrong(`/api/${ann.id}/tasks/no-uuid`), 'token_missing');
  });

  it('then compares the owner, and nothing has reached the repository', async () => {
    calls.length = 0;
    expectProblem(await everyWrong(`/api/${ann.id}/tasks/no-uuid`).set(bob.bearer), 'not_owner');
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      for (const path of [ann.tasks, `${ann.tasks}/${randomUUID()}`]) {
        await api.http[method](path).set(bob.bearer).send({ title: 'x' });
      }
    }
    expect(calls).toEqual([]);
  });

  it('then looks at the input, and nothing has reached the repository', async () => {
    calls.length = 0;
    expectProblem(await everyWrong(`${ann.tasks}/no-uuid`).set(ann.bearer), 'malformed_json');
    expectProblem(
      await api.http.put(`${ann.tasks}/no-uuid`).set(ann.bearer).send({ title: 'x' }),
      'validation_failed',
    );
    expectProblem(
      await api.http.put(`${ann.tasks}/${randomUUID()}`).set(ann.bearer).send({ title: ' ' }),
      'validation_failed',
    );
    expect(calls).toEqual([]);
  });

  it('and only then asks the repository, once', async () => {
    calls.length = 0;
    expectProblem(
      await api.http.put(`${ann.tasks}/${randomUUID()}`).set(ann.bearer).send({ title: 'x' }),
      'task_not_found',
    );
    expect(calls).toEqual(['findLocked']);
  });
});

const without = (record: object, names: string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
