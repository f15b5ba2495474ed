import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { accountOf, imported, postImport } from '../setup/transfers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('imports of one person at once', () => {
  it('wait for each other, and for what else the person writes', async () => {
    const ann = await makePerson();
    const file = 'TYPE,CONTENT\ntask,Buy milk @home @shop\n';
    const sent = [
      postImport(api, ann, 'text/csv', file),
      postImport(api, ann, 'text/csv', file),
      api.http.post(`/api/${ann.id}/labels`).set(ann.bearer).send({ name: 'home' }),
    ];
    const answers = await Promise.all(sent);
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect([201, 409]).toContain(answers[2]!.status);
    const { tasks, labels } = await accountOf(api, ann);
    expect(labels.map(({ name }) => name).sort()).toEqual(['home', 'shop']);
    expect(tasks.map(({ labelIds }) => (labelIds as string[]).length)).toEqual([2, 2]);
  });

  it('take what a file holds, whatever of it is deleted meanwhile', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ann = await makePerson();
      const make = async (what: string, name: string) => {
        const made = api.http.post(`/api/${ann.id}/${what}`).set(ann.bearer).send({ name });
        return (await made.expect(201)).body as { id: string };
      };
      const [list, label] = [await make('lists', 'Garden'), await make('labels', 'home')];
      const task = await makeTask(api, ann, { listId: list.id, labelIds: [label.id] });
      const file = JSON.stringify(await accountOf(api, ann));
      const remove = (path: string) => api.http.delete(`/api/${ann.id}/${path}`).set(ann.bearer);
      await remove(`tasks/${task.id}`).expect(204);
      await remove(`trash/${task.id}`).expect(204);
      const [answer, ...removed] = await Promise.all([
        postImport(api, ann, 'application/json', file),
        remove(`lists/${list.id}?tasks=inbox`),
        remove(`labels/${label.id}`),
      ]);
      expect([answer.status, ...removed.map(({ status }) => status)]).toEqual([200, 204, 204]);
      const { lists, labels, tasks } = await accountOf(api, ann);
      expect(tasks).toHaveLength(1);
      const [left] = tasks;
      expect(lists.map(({ id }) => id)).toEqual(left!['listId'] ? [left!['listId']] : []);
      expect(labels.map(({ id }) => id)).toEqual(left!['labelIds']);
    }
  });

  it('report the same of a file that both bring', async () => {
    const [ann, bob] = [await makePerson(), await makePerson()];
    await makeTask(api, ann, { title: 'One' });
    const account = JSON.stringify(await accountOf(api, ann));
    const send = () => imported(api, bob, 'application/json', account);
    const reports = await Promise.all([send(), send()]);
    const told = reports.map(({ created, skipped }) => [created['tasks'], skipped['tasks']]).sort();
    expect(told).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
