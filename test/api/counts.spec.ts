import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
afterAll(() => api.close());

const counts = (etag = '"none"') =>
  api.http.get(`/api/${ann.id}/counts`).set(ann.bearer).set('If-None-Match', etag);

describe('GET /api/:userId/counts', () => {
  it('counts nothing where there is nothing', async () => {
    const nothing = { open: 0, completed: 0, trash: 0, lists: [] };
    expect((await counts().expect(200)).body).toEqual(nothing);
  });

  it("counts by status and list what is one's own, and the trash apart", async () => {
    const { headers } = await counts().expect(200);
    const list = await api.http
      .post(`/api/${ann.id}/lists`)
      .set(ann.bearer)
      .send({ name: 'Garden' })
      .expect(201);
    const { id: listId } = list.body as { id: string };
    await makeTask(api, ann);
    await makeTask(api, ann, { completed: true });
    for (const completed of [false, false, true]) await makeTask(api, ann, { listId, completed });
    const gone = await makeTask(api, ann, { listId });
    await api.http.delete(`${ann.tasks}/${gone.id}`).set(ann.bearer).expect(204);
    await makeTask(api, await makePerson());
    const answer = await counts(headers['etag']).expect(200);
    expect(answer.body).toMatchObject({ open: 3, completed: 2, trash: 1 });
    const { lists } = answer.body as { lists: object[] };
    expect(new Set(lists)).toEqual(
      new Set([
        { listId: null, open: 1, completed: 1 },
        { listId, open: 2, completed: 1 },
      ]),
    );
    await counts(answer.headers['etag']).expect(304);
  });
});
