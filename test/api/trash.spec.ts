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
const restore = (id: string) => api.http.post(`${ann.tasks}/${id}/restore`).set(ann.bearer);

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
    for (const refused of [await trash(`/${id}`), await restore(id)]) {
      expectProblem(refused, 'task_not_found');
      expect(refused.body).toMatchObject({ detail: 'No task with this id lies in your trash.' });
    }
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

describe('GET /api/:userId/trash', () => {
  const get = (path: string, person = ann) =>
    api.http.get(`/api/${person.id}/trash${path}`).set(person.bearer);

  it('lists what lies there, page by page and with filters', async () => {
    const [first, second] = [await makeTrashed(), await makeTrashed()];
    await makeTask(api, ann);
    await makeTrashed(await makePerson());
    const page = (await get('?limit=1').expect(200)).body as {
      items: object[];
      nextCursor: string;
    };
    expect(page.items).toMatchObject([{ id: second, deletedAt: expect.any(String) }]);
    const rest = await get(`?limit=1&cursor=${page.nextCursor}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ id: first }], nextCursor: null });
    expect((await get('?status=completed').expect(200)).body).toMatchObject({ items: [] });
    expectProblem(await get('?trash=only'), 'validation_failed');
  });

  it('reads one by its id, and none that lies elsewhere or is of somebody else', async () => {
    const id = await makeTrashed();
    const read = await get(`/${id}`).expect(200);
    expect(read.body).toMatchObject({ id, deletedAt: expect.any(String) });
    expect(read.headers['etag']).toBe(`"${(read.body as { version: number }).version}"`);
    const { id: outside } = await makeTask(api, ann);
    const theirs = await makeTrashed(await makePerson());
    for (const other of [outside, theirs]) expectProblem(await get(`/${other}`), 'task_not_found');
    expectProblem(await get(`/${id}`, await makePerson()), 'task_not_found');
  });
});

describe('the trash', () => {
  it('tells since when a task lies there, and no other task has such a member', async () => {
    const id = await makeTrashed();
    await makeTask(api, ann);
    const list = async (query: object) =>
      (await api.http.get(ann.tasks).query(query).set(ann.bearer).expect(200)).body as {
        items: object[];
      };
    const row = await storedTask(api, id);
    const deletedAt = (row!['deleted_at'] as Date).toISOString();
    expect((await list({ trash: 'only' })).items).toMatchObject([{ id, deletedAt }]);
    expect((await list({})).items[0]).not.toHaveProperty('deletedAt');
    const restored = await api.http.post(`${ann.tasks}/${id}/restore`).set(ann.bearer);
    expect(restored.body).not.toHaveProperty('deletedAt');
  });

  it('neither shows, counts, gives back nor purges by its id what has lain there for more than 30 days', async () => {
    const id = await makeTrashed();
    await api.database.sql(
      "update app.task set deleted_at = now() - interval '31 days' where id = $1",
      [id],
    );
    const get = (place: string) => api.http.get(place).set(ann.bearer).expect(200);
    expect((await get(`${ann.tasks}?trash=only`)).body).toMatchObject({ items: [] });
    expect((await get(`/api/${ann.id}/counts`)).body).toMatchObject({ trash: 0 });
    expectProblem(await restore(id), 'task_not_found');
    expectProblem(await trash(`/${id}`), 'task_not_found');
    expect(await storedTask(api, id)).toMatchObject({ deleted_at: expect.any(Date) });
    await trash().expect(204);
    expect(await storedTask(api, id)).toBeUndefined();
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
