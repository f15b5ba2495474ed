import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface ChangeAnswer {
  id: string;
  operation: string | null;
  undoes: string | null;
  changed: { id: string; kind: string; before: object | null; after: object | null }[];
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

const patch = (id: string, body: object) =>
  api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send(body);
const make = (place: string, body: object) =>
  api.http.post(`/api/${ann.id}/${place}`).set(ann.bearer).send(body).expect(201);
const idOf = ({ body }: Response) => (body as { id: string }).id;
const trash = (id: string) => api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer);
const read = (path: string) => api.http.get(`/api/${ann.id}/${path}`).set(ann.bearer);
const undo = (changeId: string | undefined) =>
  api.http.post(`/api/${ann.id}/changes/${changeId}/undo`).set(ann.bearer);
const changeId = ({ headers }: Response) => headers['change-id'];
const itemsOf = (answer: Response) => (answer.body as { items: ChangeAnswer[] }).items;

/** What undo must bring back: the row but for the number and the time of its last change. */
async function meaning(id: string) {
  const row = Object.entries((await storedTask(api, id)) ?? {});
  return Object.fromEntries(row.filter(([name]) => !['seq', 'updated_at'].includes(name)));
}

/** The same, as the API shows it. */
const unversioned = (state: object) => ({ ...state, version: 0, updatedAt: '' });
const plain = async (path: string) => unversioned((await read(path).expect(200)).body as object);

describe('POST /api/:userId/changes/:changeId/undo', () => {
  it('takes back a change of some fields, and itself', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old', description: 'Kept' });
    const before = await meaning(id);
    const changed = await patch(id, { title: 'New', completed: true }).expect(200);
    const after = await meaning(id);
    const undone = await undo(changeId(changed)).expect(200);
    expect(undone.body).toMatchObject({ operation: 'undoChange', undoes: changeId(changed) });
    expect((undone.body as ChangeAnswer).id).toBe(changeId(undone));
    expect(await meaning(id)).toEqual(before);
    await undo(changeId(undone)).expect(200);
    expect(await meaning(id)).toEqual(after);
  });

  it('takes back a create and a delete', async () => {
    const id = uuidv7();
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Made' });
    const before = await meaning(id);
    const unmade = await undo(changeId(made)).expect(200);
    expect(await storedTask(api, id)).toBeUndefined();
    await undo(changeId(unmade)).expect(200);
    expect(await meaning(id)).toEqual(before);
    await undo(changeId(await trash(id).expect(204))).expect(200);
    expect(await meaning(id)).toEqual(before);
  });

  it('brings back all that one change deleted', async () => {
    const [old, young] = [await makeTask(api, ann), await makeTask(api, ann)];
    await api.database.sql(
      "update app.task set deleted_at = now() - interval '31 days' where id = $1",
      [old.id],
    );
    const before = [await meaning(old.id), await meaning(young.id)];
    const deleted = await trash(young.id).expect(204);
    expect(await storedTask(api, old.id)).toBeUndefined();
    await undo(changeId(deleted)).expect(200);
    expect([await meaning(old.id), await meaning(young.id)]).toEqual(before);
  });

  it('leaves alone what was changed beside it since', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const renamed = await patch(id, { title: 'New' }).expect(200);
    await patch(id, { description: 'Later' }).expect(200);
    await undo(changeId(renamed)).expect(200);
    expect(await storedTask(api, id)).toMatchObject({ title: 'Old', description: 'Later' });
  });

  it('says what has changed since, and changes nothing then', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const both = await patch(id, { title: 'New', completed: true }).expect(200);
    await patch(id, { title: 'Newer' }).expect(200);
    const before = await storedTask(api, id);
    const refused = await undo(changeId(both));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({
      conflicts: [{ resource: 'task', id, fields: ['title'] }],
    });
    expect(await storedTask(api, id)).toEqual(before);
  });

  it('names a due value that has changed since, whatever part of it', async () => {
    const { id } = await makeTask(api, ann);
    const due = (dateTime: string) => ({ due: { kind: 'local', dateTime } });
    const first = await patch(id, due('2026-11-28T09:00:00')).expect(200);
    const second = await patch(id, due('2026-11-28T10:00:00')).expect(200);
    const refused = await undo(changeId(first));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({ conflicts: [{ id, fields: ['due'] }] });
    await undo(changeId(second)).expect(200);
    expect(await plain(`tasks/${id}`)).toMatchObject(due('2026-11-28T09:00:00'));
  });

  it('does not bring back what is there, nor take away what has changed', async () => {
    const id = uuidv7();
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Made' });
    const unmade = await undo(changeId(made)).expect(200);
    await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Again' }).expect(201);
    expectProblem(await undo(changeId(unmade)), 'undo_conflict');
    expectProblem(await undo(changeId(made)), 'undo_conflict');
    expect(await storedTask(api, id)).toMatchObject({ title: 'Again' });
  });

  it('takes back what happened to a list, its tasks included', async () => {
    const list = await make('lists', { name: 'Garden' });
    const task = await makeTask(api, ann, { listId: idOf(list) });
    const place = `/api/${ann.id}/lists/${idOf(list)}`;
    const renamed = await api.http.patch(place).set(ann.bearer).send({ name: 'House' }).expect(200);
    await undo(changeId(renamed)).expect(200);
    const before = await read(`lists/${idOf(list)}`).expect(200);
    expect(before.body).toMatchObject({ name: 'Garden' });
    const deleted = await api.http.delete(place).query({ tasks: 'trash' }).set(ann.bearer);
    await read(`tasks/${task.id}`).expect(404);
    await undo(changeId(deleted)).expect(200);
    expect(await plain(`lists/${idOf(list)}`)).toEqual(unversioned(before.body as object));
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
  });

  it('takes back what happened to a label, and to the labels of a task', async () => {
    const [red, blue] = [
      await make('labels', { name: 'red' }),
      await make('labels', { name: 'b' }),
    ];
    const task = await makeTask(api, ann, { labelIds: [idOf(red)] });
    const marked = await patch(task.id, { labelIds: [idOf(blue)] }).expect(200);
    expect(marked.body).toMatchObject({ labelIds: [idOf(blue)] });
    await undo(changeId(marked)).expect(200);
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
    const place = `/api/${ann.id}/labels/${idOf(red)}`;
    const deleted = await api.http.delete(place).set(ann.bearer).expect(204);
    expect(await plain(`tasks/${task.id}`)).toMatchObject({ labelIds: [] });
    await undo(changeId(deleted)).expect(200);
    expect(await plain(`labels/${idOf(red)}`)).toEqual(unversioned(red.body as object));
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
  });

  it.each([
    { what: 'list', field: 'listId', wrap: (id: string): unknown => id },
    { what: 'label', field: 'labelIds', wrap: (id: string): unknown => [id] },
  ])('does not take away a $what that a task has by now', async ({ what, field, wrap }) => {
    const made = await make(`${what}s`, { name: 'Made' });
    const task = await makeTask(api, ann, { [field]: wrap(idOf(made)) });
    const refused = await undo(changeId(made));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({ conflicts: [{ resource: what, id: idOf(made) }] });
    expect((await read(`tasks/${task.id}`).expect(200)).body).toEqual(task);
  });

  it("knows no change of another person's, and undoes nothing of theirs", async () => {
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ title: 'Mine' });
    const bob = await makePerson();
    const answer = await api.http
      .post(`/api/${bob.id}/changes/${changeId(made)}/undo`)
      .set(bob.bearer);
    expectProblem(answer, 'change_not_found');
    expectProblem(await undo(randomUUID()), 'change_not_found');
    expect(await storedTask(api, (made.body as { id: string }).id)).toMatchObject({
      title: 'Mine',
    });
  });
});

describe('GET /api/:userId/activity', () => {
  it('tells what was done, newest first, with what it changed', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const changed = await patch(id, { title: 'New' }).expect(200);
    await undo(changeId(changed)).expect(200);
    expect(itemsOf(await read('activity').expect(200))).toMatchObject([
      { operation: 'undoChange', undoes: changeId(changed), changed: [{ id, kind: 'changed' }] },
      {
        id: changeId(changed),
        operation: 'changeTask',
        undoes: null,
        changed: [{ id, kind: 'changed', before: { title: 'Old' }, after: { title: 'New' } }],
      },
      { operation: 'createTask', changed: [{ id, kind: 'created', before: null }] },
    ]);
  });

  it('is read page by page, whatever is done meanwhile', async () => {
    for (let n = 0; n < 5; n++) await makeTask(api, ann);
    const whole = itemsOf(await read('activity').expect(200)).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Response = await read(`activity?limit=2${cursor && `&cursor=${cursor}`}`).expect(
        200,
      );
      seen.push(...itemsOf(page).map(({ id }) => id));
      cursor = (page.body as { nextCursor: string | null }).nextCursor;
      await makeTask(api, ann);
    }
    expect(seen).toEqual(whole);
  });

  it('is spared to whoever has it, until something changes', async () => {
    const { etag } = (await read('activity').expect(200)).headers;
    await read('activity').set('If-None-Match', etag!).expect(304);
    await makeTask(api, ann);
    await read('activity').set('If-None-Match', etag!).expect(200);
  });

  it.each(['x', 'W10', '', 'WzEsImEiXQ'])('refuses %p as a cursor', async (cursor) => {
    expectProblem(await read(`activity?cursor=${cursor}`), 'validation_failed');
  });
});

describe('GET /api/:userId/tasks/:id/history', () => {
  it('tells what became of one task alone, after its end too', async () => {
    const [{ id }, other] = [await makeTask(api, ann, { title: 'Old' }), await makeTask(api, ann)];
    await patch(id, { title: 'New' }).expect(200);
    await patch(other.id, { title: 'Other' }).expect(200);
    await trash(id).expect(204);
    const history = itemsOf(await read(`tasks/${id}/history`).expect(200));
    expect(history.map(({ operation }) => operation)).toEqual([
      'deleteTask',
      'changeTask',
      'createTask',
    ]);
    expect(history[0]!.changed).toEqual([
      expect.objectContaining({ id, before: { deletedAt: null } }),
    ]);
  });

  it('tells which labels the task got and lost', async () => {
    const [label, { id }] = [await make('labels', { name: 'red' }), await makeTask(api, ann)];
    await patch(id, { labelIds: [idOf(label)] }).expect(200);
    await api.http
      .delete(`/api/${ann.id}/labels/${idOf(label)}`)
      .set(ann.bearer)
      .expect(204);
    const marked = { taskId: id, labelId: idOf(label) };
    expect(itemsOf(await read(`tasks/${id}/history`).expect(200)).slice(0, 2)).toMatchObject([
      { operation: 'deleteLabel', changed: [{ id, kind: 'changed', before: marked, after: null }] },
      { operation: 'changeTask', changed: [{ id, kind: 'changed', before: null, after: marked }] },
    ]);
  });

  it('shows the fields that the API has, with their values', async () => {
    const due = { kind: 'zoned', at: '2026-11-27T23:30:00Z', zone: 'Europe/Vienna' };
    const daily = { rule: 'FREQ=DAILY', from: 'due' };
    const { id } = await makeTask(api, ann, { priority: 'high', due, recurrence: daily });
    const later = { ...due, at: '2026-11-28T00:30:00Z' };
    const weekly = { ...daily, rule: 'FREQ=WEEKLY' };
    await patch(id, { due: later, priority: 'none', recurrence: weekly }).expect(200);
    await patch(id, { due: { kind: 'day', date: '2026-11-28' }, listId: null }).expect(200);
    const [third, second, first] = itemsOf(await read(`tasks/${id}/history`).expect(200));
    const day = { due: { kind: 'day', date: '2026-11-28' } };
    expect(third!.changed).toMatchObject([{ before: { due: later }, after: day }]);
    expect(Object.keys(third!.changed[0]!.after!)).toEqual(['due']);
    expect(second!.changed[0]).toMatchObject({
      before: { priority: 'high', due, recurrence: daily },
      after: { priority: 'none', due: later, recurrence: weekly },
    });
    const shown = (await read(`tasks/${id}`).expect(200)).body as object;
    const { before, after } = first!.changed[0]!;
    expect(before).toBeNull();
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(Object.keys(after!).filter((name) => name !== 'deletedAt')),
    );
    expect(after).toMatchObject({ due, recurrence: daily, priority: 'high', completedAt: null });
    expect((after as { createdAt: string }).createdAt).toMatch(/\.\d{3}Z$/);
    const label = await make('labels', { name: 'Red' });
    const [made] = itemsOf(await read('activity').expect(200));
    expect(made!.changed[0]!.after).toEqual({
      id: idOf(label),
      name: 'Red',
      color: 'gray',
      createdAt: (label.body as { createdAt: string }).createdAt,
    });
  });

  it('has a cursor of its own', async () => {
    const { id } = await makeTask(api, ann);
    await patch(id, { title: 'New' }).expect(200);
    const page = await read(`tasks/${id}/history?limit=1`).expect(200);
    const { nextCursor } = page.body as { nextCursor: string };
    const rest = await read(`tasks/${id}/history?limit=1&cursor=${nextCursor}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ operation: 'createTask' }], nextCursor: null });
    expectProblem(await read(`activity?cursor=${nextCursor}`), 'validation_failed');
  });

  it('does not know a task that never was', async () => {
    expectProblem(await read(`tasks/${uuidv7()}/history`), 'task_not_found');
  });
});
