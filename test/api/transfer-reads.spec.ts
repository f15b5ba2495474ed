import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { analyzeAll, leaveUnvacuumed, rowsReadBy } from '../setup/rows-read.js';
import { accountOf } from '../setup/transfers.js';

const TASKS = 2_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await leaveUnvacuumed(api.database);
});
afterAll(() => api.close());

/** Tasks of five levels, each with a label. */
async function store(owner: string, size: number): Promise<void> {
  const { database } = api;
  // Past the log and all else that triggers do.
  await database.sql('set session_replication_role = replica');
  await database.sql(
    `insert into app.label (user_id, id, name, name_key) values ($1, gen_random_uuid(), 'a', 'a')`,
    [owner],
  );
  await database.sql(
    `with recursive made as (
       select n, gen_random_uuid() as id, null::uuid as parent_id
       from generate_series(5, $2::int, 5) n
       union all
       select n - 1, gen_random_uuid(), id from made where n % 5 <> 1),
     tasks as (
       insert into app.task (user_id, id, parent_id, title)
       select $1, id, parent_id, 'Task ' || n from made returning user_id, id)
     insert into app.task_label (user_id, task_id, label_id)
     select $1, tasks.id, label.id from tasks join app.label using (user_id)`,
    [owner, size],
  );
  await database.sql('reset session_replication_role');
}

describe('an account that came in a moment ago', () => {
  it('goes out with a few reads a task, though PostgreSQL knows the tables as they were', async () => {
    // Some hundred tasks of others, of which statistics are taken.
    for (let n = 0; n < 10; n++) await store(randomUUID(), 30);
    await analyzeAll(api.database);
    const ann = await makePerson();
    await store(ann.id, TASKS);
    const reads = await rowsReadBy(api.database, TASKS, async () => {
      const account = await accountOf(api, ann);
      expect(
        account.tasks.filter(({ labelIds }) => (labelIds as string[]).length === 1),
      ).toHaveLength(TASKS);
    });
    expect(reads).toBeLessThan(30 * TASKS);
  });
});
