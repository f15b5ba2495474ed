import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { type ChangeAnswer, changeId, idOf, type Writer, makeWriter } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person & Writer;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makeWriter(api);
});
afterAll(() => api.close());

/** What undo must bring back: the row but for the number and the time of its last change. */
async function meaning(id: string) {
  const row = Object.entries((await storedTask(api, id)) ?? {});
  return Object.fromEntries(
    row.filter(([name]) => !['seq', 'updated_at', 'answer'].includes(name)),
  );
}

/** The same, as the API shows it. */
const unversioned = (state: object) => ({ ...state, version: 0, updatedAt: '' });
const plain = async (path: string) =>
  unversioned((await ann.read(path).expect(200)).body as object);

describe('POST /api/:userId/changes/:changeId/undo', () => {
  it('takes back a change of some fields, and itself', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old', description: 'Kept' });
    const before = await meaning(id);
    const changed = await ann.patch(id, { title: 'New', completed: true }).expect(200);
    const after = await meaning(id);
    const undone = await ann.undo(changeId(changed)).expect(200);
    expect(undone.body).toMatchObject({ operation: 'undoChange', undoes: changeId(changed) });
    expect((undone.body as ChangeAnswer).id).toBe(changeId(undone));
    expect(await meaning(id)).toEqual(before);
    await ann.undo(changeId(undone)).expect(200);
    expect(await meaning(id)).toEqual(after);
  });

  it('takes back a create and a delete', async () => {
    const id = uuidv7();
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Made' });
    const before = await meaning(id);
    const unmade = await ann.undo(changeId(made)).expect(200);
    expect(await storedTask(api, id)).toBeUndefined();
    await ann.undo(changeId(unmade)).expect(200);
    expect(await meaning(id)).toEqual(before);
    await ann.undo(changeId(await ann.trash(id).expect(204))).expect(200);
    expect(await meaning(id)).toEqual(before);
  });

  it('brings back all that one change deleted', async () => {
    const [old, young] = [await makeTask(api, ann), await makeTask(api, ann)];
    for (const { id } of [old, young]) await ann.trash(id).expect(204);
    const before = [await meaning(old.id), await meaning(young.id)];
    const deleted = await api.http.delete(`/api/${ann.id}/trash`).set(ann.bearer).expect(204);
    expect(await storedTask(api, old.id)).toBeUndefined();
    await ann.undo(changeId(deleted)).expect(200);
    expect([await meaning(old.id), await meaning(young.id)]).toEqual(before);
  });

  it('leaves alone what was changed beside it since', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const renamed = await ann.patch(id, { title: 'New' }).expect(200);
    await ann.patch(id, { description: 'Later' }).expect(200);
    await ann.undo(changeId(renamed)).expect(200);
    expect(await storedTask(api, id)).toMatchObject({ title: 'Old', description: 'Later' });
  });

  it('says what has changed since, and changes nothing then', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const both = await ann.patch(id, { title: 'New', completed: true }).expect(200);
    await ann.patch(id, { title: 'Newer' }).expect(200);
    const before = await storedTask(api, id);
    const refused = await ann.undo(changeId(both));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({
      conflicts: [{ resource: 'task', id, fields: ['title'] }],
    });
    expect(await storedTask(api, id)).toEqual(before);
  });

  it('names a due value that has changed since, whatever part of it', async () => {
    const { id } = await makeTask(api, ann);
    const due = (dateTime: string) => ({ due: { kind: 'local', dateTime } });
    const first = await ann.patch(id, due('2026-11-28T09:00:00')).expect(200);
    const second = await ann.patch(id, due('2026-11-28T10:00:00')).expect(200);
    const refused = await ann.undo(changeId(first));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({ conflicts: [{ id, fields: ['due'] }] });
    await ann.undo(changeId(second)).expect(200);
    expect(await plain(`tasks/${id}`)).toMatchObject(due('2026-11-28T09:00:00'));
  });

  it('does not bring back what is there, nor take away what has changed', async () => {
    const id = uuidv7();
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Made' });
    const unmade = await ann.undo(changeId(made)).expect(200);
    await api.http.post(ann.tasks).set(ann.bearer).send({ id, title: 'Again' }).expect(201);
    expectProblem(await ann.undo(changeId(unmade)), 'undo_conflict');
    expectProblem(await ann.undo(changeId(made)), 'undo_conflict');
    expect(await storedTask(api, id)).toMatchObject({ title: 'Again' });
  });

  it('takes back what happened to a list, its tasks included', async () => {
    const list = await ann.make('lists', { name: 'Garden' });
    const task = await makeTask(api, ann, { listId: idOf(list) });
    const place = `/api/${ann.id}/lists/${idOf(list)}`;
    const renamed = await api.http.patch(place).set(ann.bearer).send({ name: 'House' }).expect(200);
    await ann.undo(changeId(renamed)).expect(200);
    const before = await ann.read(`lists/${idOf(list)}`).expect(200);
    expect(before.body).toMatchObject({ name: 'Garden' });
    const deleted = await api.http.delete(place).query({ tasks: 'trash' }).set(ann.bearer);
    await ann.read(`tasks/${task.id}`).expect(404);
    await ann.undo(changeId(deleted)).expect(200);
    expect(await plain(`lists/${idOf(list)}`)).toEqual(unversioned(before.body as object));
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
  });

  it('takes back what happened to a label, and to the labels of a task', async () => {
    const [red, blue] = [
      await ann.make('labels', { name: 'red' }),
      await ann.make('labels', { name: 'b' }),
    ];
    const task = await makeTask(api, ann, { labelIds: [idOf(red)] });
    const marked = await ann.patch(task.id, { labelIds: [idOf(blue)] }).expect(200);
    expect(marked.body).toMatchObject({ labelIds: [idOf(blue)] });
    await ann.undo(changeId(marked)).expect(200);
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
    const place = `/api/${ann.id}/labels/${idOf(red)}`;
    const deleted = await api.http.delete(place).set(ann.bearer).expect(204);
    expect(await plain(`tasks/${task.id}`)).toMatchObject({ labelIds: [] });
    await ann.undo(changeId(deleted)).expect(200);
    expect(await plain(`labels/${idOf(red)}`)).toEqual(unversioned(red.body as object));
    expect(await plain(`tasks/${task.id}`)).toEqual(unversioned(task));
  });

  it.each([
    { what: 'list', field: 'listId', wrap: (id: string): unknown => id },
    { what: 'label', field: 'labelIds', wrap: (id: string): unknown => [id] },
  ])('does not take away a $what that a task has by now', async ({ what, field, wrap }) => {
    const made = await ann.make(`${what}s`, { name: 'Made' });
    const task = await makeTask(api, ann, { [field]: wrap(idOf(made)) });
    const refused = await ann.undo(changeId(made));
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({ conflicts: [{ resource: what, id: idOf(made) }] });
    expect((await ann.read(`tasks/${task.id}`).expect(200)).body).toEqual(task);
  });

  it("knows no change of another person's, and undoes nothing of theirs", async () => {
    const made = await api.http.post(ann.tasks).set(ann.bearer).send({ title: 'Mine' });
    const bob = await makePerson();
    const answer = await api.http
      .post(`/api/${bob.id}/changes/${changeId(made)}/undo`)
      .set(bob.bearer);
    expectProblem(answer, 'change_not_found');
    expectProblem(await ann.undo(randomUUID()), 'change_not_found');
    expect(await storedTask(api, (made.body as { id: string }).id)).toMatchObject({
      title: 'Mine',
    });
  });
});
