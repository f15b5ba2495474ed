import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Result {
  status: number;
  etag?: string;
  location?: string;
  body: (Record<string, unknown> & { code?: string }) | null;
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

const batch = (operations: unknown, more: object = {}) =>
  api.http
    .post(`/api/${ann.id}/batch`)
    .set(ann.bearer)
    .send({ operations, ...more });
const resultsOf = ({ body }: Response) => (body as { results: Result[] }).results;
const run = async (...operations: object[]) => resultsOf(await batch(operations).expect(200));
const rows = (table: string) =>
  api.database.sql(`select * from app.${table} where user_id = $1 order by id`, [ann.id]);
const create = (fields: object = {}) => ({
  operation: 'createTask',
  body: { title: 'Made', ...fields },
});

describe('POST /api/:userId/batch', () => {
  it('does every kind of write, each with the answer that it gives alone', async () => {
    const [list, label, task, second] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const results = await run(
      { operation: 'createList', body: { id: list, name: 'Garden' } },
      { operation: 'createLabel', body: { id: label, name: 'red' } },
      create({ id: task, listId: list, labelIds: [label] }),
      create({ id: second, listId: list }),
      { operation: 'moveTask', id: task, body: { after: second } },
      { operation: 'completeTask', id: task },
      { operation: 'changeTask', id: second, body: { due: { kind: 'day', date: '2026-11-28' } } },
      { operation: 'replaceTask', id: second, body: { title: 'Replaced' } },
      { operation: 'deleteTask', id: second },
      { operation: 'restoreTask', id: second },
      { operation: 'deleteList', id: list, query: { tasks: 'inbox' } },
    );
    expect(results.map(({ status }) => status)).toEqual([
      201, 201, 201, 201, 200, 200, 200, 200, 204, 200, 204,
    ]);
    expect(results[2]!.location).toBe(`${ann.tasks}/${task}`);
    expect(results[8]).toEqual({ status: 204, body: null });
    const read = await api.http.get(`${ann.tasks}/${task}`).set(ann.bearer).expect(200);
    expect(read.body).toMatchObject({ completed: true, listId: null, labelIds: [label] });
    expect(results[6]!.etag).toBeUndefined();
    expect(Object.keys(results[5]!.body!)).toEqual(Object.keys(read.body as object));
  });

  it('goes on behind what is refused, which leaves nothing', async () => {
    const { id } = await makeTask(api, ann, { title: 'Kept' });
    const made = uuidv7();
    const results = await run(
      create({ id: made }),
      create({ title: ' ' }),
      { operation: 'changeTask', id: uuidv7(), body: { title: 'x' } },
      { operation: 'changeTask', id: 'x', body: { title: 'x' } },
      { operation: 'changeTask', id, body: { title: 'Lost', listId: uuidv7() } },
      { operation: 'changeTask', id, body: { title: 'Lost' }, ifMatch: '"99"' },
      { operation: 'changeTask', id, body: { title: 'Lost', userId: ann.id } },
      { operation: 'createTask', id, body: { title: 'Lost' } },
      { operation: 'deleteTask', id, query: { a: 1 } },
      { operation: 'completeTask', id, query: { children: null } },
      { operation: 'deleteList', id: uuidv7() },
      create({ labelIds: [uuidv7()] }),
      { operation: 'completeTask', id, ifMatch: '"1"', body: { completed: true } },
    );
    expect(results.map(({ status, body }) => body?.code ?? status)).toEqual([
      201,
      'validation_failed',
      'task_not_found',
      'validation_failed',
      'validation_failed',
      'precondition_failed',
      'validation_failed',
      'validation_failed',
      'validation_failed',
      'validation_failed',
      'validation_failed',
      'validation_failed',
      200,
    ]);
    expect(results[1]!.body).toMatchObject({
      status: 400,
      instance: `/api/${ann.id}/batch`,
      errors: [{ in: 'body', pointer: '/title', message: 'must not be blank' }],
    });
    expect(results[5]!.body).toMatchObject({ current: { id, title: 'Kept' } });
    expect((await rows('task')).map((row) => row['id'])).toEqual([id, made]);
    expect(await storedTask(api, id)).toMatchObject({ title: 'Kept' });
  });

  it('does all or nothing where it is atomic', async () => {
    const { id } = await makeTask(api, ann, { title: 'Kept' });
    const before = [await rows('task'), await rows('change'), await rows('list')];
    const operations = [
      create(),
      { operation: 'createList', body: { name: 'Garden' } },
      { operation: 'deleteTask', id },
      { operation: 'completeTask', id },
    ];
    const refused = await batch(operations, { atomic: true });
    expectProblem(refused, 'batch_failed');
    expect(refused.body).toMatchObject({
      failed: { index: 3, problem: { code: 'task_not_found', status: 404 } },
    });
    expect([await rows('task'), await rows('change'), await rows('list')]).toEqual(before);
    const done = await batch(operations.slice(0, 3), { atomic: true }).expect(200);
    expect(resultsOf(done).map(({ status }) => status)).toEqual([201, 201, 204]);
  });

  it('tells the ETag of a state that lasts, and of none that a later operation replaced', async () => {
    const { id } = await makeTask(api, ann);
    const parent = uuidv7();
    const change = (body: object) => ({ operation: 'changeTask', id, body });
    const results = await run(
      change({ title: 'x' }),
      change({ title: 'y' }),
      create({ id: parent }),
      change({ title: 't' }),
      { operation: 'changeTask', id: parent, body: { priority: 'low' } },
    );
    const read = await api.http.get(`${ann.tasks}/${id}`).set(ann.bearer).expect(200);
    expect(results[3]!.body).toEqual(read.body);
    const tags = results.map(({ etag }) => etag);
    const tag = read.headers['etag'];
    expect(tags).toEqual([undefined, undefined, undefined, tag, tag]);
  });

  it('tells no ETag of what a later operation changes along with another', async () => {
    const [parent, child] = [uuidv7(), uuidv7()];
    const results = await run(create({ id: parent }), create({ id: child, parentId: parent }), {
      operation: 'completeTask',
      id: parent,
      query: { children: 'complete' },
    });
    expect(results.map(({ etag }) => etag !== undefined)).toEqual([false, false, true]);
  });

  it('is one change, which is undone as one', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const done = await batch([
      create({ title: ' ' }),
      create(),
      { operation: 'changeTask', id, body: { title: 'New' } },
    ]).expect(200);
    expect(await rows('change')).toHaveLength(2);
    await api.http
      .post(`/api/${ann.id}/changes/${done.headers['change-id']}/undo`)
      .set(ann.bearer)
      .expect(200);
    expect(await rows('task')).toEqual([expect.objectContaining({ id, title: 'Old' })]);
  });

  it('is done once for one Idempotency-Key, refusals included', async () => {
    const operations = [create(), create({ title: '' })];
    const send = () => batch(operations).set('Idempotency-Key', 'once').expect(200);
    const [first, again] = [await send(), await send()];
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await rows('task')).toHaveLength(1);
    const other = await batch([create()]).set('Idempotency-Key', 'once');
    expectProblem(other, 'idempotency_key_reused');
    expect(await rows('task')).toHaveLength(1);
  });

  it("reaches nothing of another person's", async () => {
    const bob = await makePerson();
    const theirs = await makeTask(api, bob);
    const before = await storedTask(api, theirs.id);
    const results = await run(
      { operation: 'changeTask', id: theirs.id, body: { title: 'Taken' } },
      { operation: 'deleteTask', id: theirs.id, ifMatch: `"${theirs.version}"` },
      { operation: 'moveTask', id: theirs.id },
      { operation: 'purgeTask', id: theirs.id },
      { operation: 'changeTask', id: theirs.id, body: { userId: bob.id } },
    );
    expect(results.map(({ body }) => body?.code)).toEqual([
      ...Array.from({ length: 4 }, () => 'task_not_found'),
      'validation_failed',
    ]);
    expect(await storedTask(api, theirs.id)).toEqual(before);
  });

  it.each([
    { operation: 'getTask' },
    { operation: 'listTasks' },
    { operation: 'runBatch' },
    { operation: 'undoChange' },
    { operation: 'constructor' },
    { operation: '__proto__' },
    { operation: '' },
  ])('cannot hold $operation', async ({ operation }) => {
    const [result] = await run({ operation, id: uuidv7() });
    expect(result!.body).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/operation' }],
    });
  });

  it.each([
    { operations: undefined, pointer: '/operations' },
    { operations: [], pointer: '/operations' },
    { operations: Array.from({ length: 101 }, () => create()), pointer: '/operations' },
    { operations: 'createTask', pointer: '/operations' },
    { operations: [null], pointer: '/operations' },
    { operations: ['createTask'], pointer: '/operations' },
    { operations: [{}], pointer: '/operations/0/operation' },
    { operations: [{ operation: 5 }], pointer: '/operations/0/operation', words: 'must be text' },
    { operations: [{ ...create(), userId: uuidv7() }], pointer: '/operations/0/userId' },
    { operations: [{ ...create(), body: [] }], pointer: '/operations/0/body' },
    { operations: [{ ...create(), body: null }], pointer: '/operations/0/body' },
    { operations: [{ ...create(), query: 'a=b' }], pointer: '/operations/0/query' },
    { operations: [{ ...create(), ifMatch: 7 }], pointer: '/operations/0/ifMatch' },
    { operations: [create()], atomic: 'yes', pointer: '/atomic' },
  ])(
    'refuses what has a fault at $pointer, #%#',
    async ({ pointer, words, operations, ...more }) => {
      const refused = await batch(operations, more);
      expectProblem(refused, 'validation_failed');
      const { errors } = refused.body as { errors: { pointer: string; message: string }[] };
      expect(errors.map((fault) => fault.pointer.slice(0, pointer.length))).toContain(pointer);
      if (words) expect(errors[0]!.message).toBe(words);
      expect(await rows('task')).toEqual([]);
    },
  );

  it('takes a hundred operations', async () => {
    const results = await run(...Array.from({ length: 100 }, () => create()));
    expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 201));
    const positions = results.map(({ body }) => body!['position'] as string);
    expect(positions).toEqual([...positions].sort());
  });
});
