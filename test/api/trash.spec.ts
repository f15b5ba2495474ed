import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const trash = (path = '') => api.http.delete(`/api/${ann.id}/trash${path}`).set(ann.bearer);

async function makeTrashed(person = ann): Promise<string> {
  const { id } = await makeTask(api, person);
  await api.http.delete(`${person.tasks}/${id}`).set(person.bearer).expect(204);
  return id;
}

describe('DELETE /api/:userId/trash/:id', () => {
  it('deletes for good what lies in the trash, and nothing else', async () => {
    const [gone, other] = [await makeTrashed(), await makeTrashed()];
    await trash(`/${gone}`).expect(204);
    expect(await storedTask(api, gone)).toBeUndefined();
    expect(await storedTask(api, other)).toBeDefined();
    expectProblem(await trash(`/${gone}`), 'task_not_found');
  });

  it('answers 404 to a task outside the trash, which stays', async () => {
    const { id } = await makeTask(api, ann);
    const before = await storedTask(api, id);
    expectProblem(await trash(`/${id}`), 'task_not_found');
    expect(await storedTask(api, id)).toEqual(before);
  });

  it('can be undone', async () => {
    const id = await makeTrashed();
    const { headers } = await trash(`/${id}`).expect(204);
    const changes = `/api/${ann.id}/changes`;
    await api.http.post(`${changes}/${headers['change-id']}/undo`).set(ann.bearer).expect(200);
    const restored = await api.http.post(`${ann.tasks}/${id}/restore`).set(ann.bearer);
    expect(restored.body).toMatchObject({ id });
  });
});

describe('DELETE /api/:userId/trash', () => {
  it('empties the trash of its owner alone, as one change, and leaves what is outside', async () => {
    const bob = await makePerson();
    const [theirs, { id: kept }] = [await makeTrashed(bob), await makeTask(api, ann)];
    const gone = [await makeTrashed(), await makeTrashed()];
    const emptied = await trash().expect(204);
    expect(emptied.headers['change-id']).toBeDefined();
    for (const id of gone) expect(await storedTask(api, id)).toBeUndefined();
    for (const id of [kept, theirs]) expect(await storedTask(api, id)).toBeDefined();
    // Nothing to delete is nothing to undo.
    expect((await trash().expect(204)).headers['change-id']).toBeUndefined();
  });
});
