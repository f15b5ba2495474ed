import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { askChanges, Copy, stateOf, type SyncPage } from '../setup/sync-copy.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

describe('GET /api/:userId/changes', () => {
  const trash = (id: string) => api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);

  it('gives everything at first, and then what changed, with what is gone', async () => {
    const [kept, gone] = [await makeTask(api, ann), await makeTask(api, ann)];
    const first = (await askChanges(api, ann).expect(200)).body as SyncPage;
    expect(first).toMatchObject({
      items: [
        { resource: 'task', id: kept.id, deleted: false, version: kept.version, state: kept },
        { resource: 'task', id: gone.id, deleted: false, version: gone.version, state: gone },
      ],
      hasMore: false,
    });
    await trash(gone.id);
    const made = await makeTask(api, ann);
    const second = (await askChanges(api, ann, first.next).expect(200)).body as SyncPage;
    expect(second).toMatchObject({
      items: [
        { id: gone.id, deleted: true, version: made.version - 1, state: null },
        { id: made.id, deleted: false, version: made.version, state: made },
      ],
      hasMore: false,
    });
    const third = (await askChanges(api, ann, second.next).expect(200)).body as SyncPage;
    expect(third).toEqual({ items: [], hasMore: false, next: second.next });
  });

  it('gives what is older than the log too', async () => {
    const task = await makeTask(api, ann);
    for (const table of ['change', 'change_row', 'person']) {
      await api.database.sql(`delete from app.${table} where user_id = $1`, [ann.id]);
    }
    const copy = new Copy(api, ann);
    await copy.catchUp(1);
    expect([...copy.state.keys()]).toEqual([`task ${task.id}`]);
  });

  it('loses nothing that is written while a copy is made', async () => {
    for (let n = 0; n < 5; n++) await makeTask(api, ann);
    const copy = new Copy(api, ann);
    await copy.pull(2);
    const [first] = copy.state.keys();
    await trash(first!.split(' ')[1]!);
    await makeTask(api, ann);
    await copy.catchUp(2);
    expect(copy.state).toEqual(await stateOf(api, ann));
  });

  it.each(['x', 'W10', 'WzEsMiwzXQ'])('refuses %p as a token', async (since) => {
    expectProblem(await askChanges(api, ann, since), 'validation_failed');
  });

  it("refuses another person's token", async () => {
    const { next } = (await askChanges(api, ann).expect(200)).body as SyncPage;
    expectProblem(await askChanges(api, await makePerson(), next), 'validation_failed');
  });

  it('answers 410 to a token that the log does not reach back to, after 90 days', async () => {
    const early = (await askChanges(api, ann).expect(200)).body as SyncPage;
    const task = await makeTask(api, ann);
    const kept = (await askChanges(api, ann).expect(200)).body as SyncPage;
    await api.database.sql(
      "update app.change set made_at = now() - interval '91 days' where user_id = $1",
      [ann.id],
    );
    await askChanges(api, ann, early.next).expect(200);
    // Each hundredth write prunes.
    for (let n = 2; n <= 100; n++) {
      await api.database.sql('update app.task set title = $2 where id = $1', [task.id, `${n}`]);
    }
    expectProblem(await askChanges(api, ann, early.next), 'sync_token_expired');
    expect(
      ((await askChanges(api, ann, kept.next).expect(200)).body as SyncPage).items,
    ).toHaveLength(1);
    const copy = new Copy(api, ann);
    await copy.catchUp(50);
    expect(copy.state).toEqual(await stateOf(api, ann));
  });

  it('answers 410 to a token that is ahead of the log, as after a backup', async () => {
    await makeTask(api, ann);
    const { next } = (await askChanges(api, ann).expect(200)).body as SyncPage;
    await api.database.sql('update app.person set seq = 0 where user_id = $1', [ann.id]);
    expectProblem(await askChanges(api, ann, next), 'sync_token_expired');
  });
});
