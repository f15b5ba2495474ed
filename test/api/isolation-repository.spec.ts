import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dataSourceOptions } from '../../api/src/database/data-source.js';
import { OwnerScope } from '../../api/src/database/owner-scope.js';
import { DEFAULTS } from '../../api/src/tasks/task.js';
import { TasksRepository } from '../../api/src/tasks/tasks.repository.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

const TOMORROW = new Date(Date.now() + 86_400_000);

/**
 * Every public method, asked by Bob for a task that is Ann's. A method that is missing here fails
 * the suite.
 */
const ASKED: Record<string, (tasks: TasksRepository, bob: string, id: string) => Promise<unknown>> =
  {
    list: (tasks, bob) => tasks.list(bob, { status: 'all', limit: 50 }),
    find: (tasks, bob, id) => tasks.find(bob, id),
    insert: (tasks, bob, id) =>
      tasks.insert(bob, id, { ...DEFAULTS, title: "Bob's own", position: 'a0' }),
    lastPosition: (tasks, bob) => tasks.lastPosition(bob),
    change: (tasks, bob, id) => tasks.change(bob, id, { title: 'Taken' }),
    toggle: (tasks, bob, id) => tasks.toggle(bob, id),
    trash: (tasks, bob, id) => tasks.trash(bob, id),
    restore: (tasks, bob, id) => tasks.restore(bob, id),
    purge: (tasks, bob) => tasks.purge(bob, TOMORROW),
  };

/** Private helpers, which only other methods call. */
const INNER = ['constructor', 'update', 'within'];

describe('the task repository, on a login that no row-level security binds', () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  const [open, trashed] = [uuidv7(), uuidv7()];
  let database: TestDatabase;
  let source: DataSource;
  let tasks: TasksRepository;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.urls.admin, 2)).initialize();
    tasks = new TasksRepository(new OwnerScope(source));
  });
  beforeEach(async () => {
    await database.sql('delete from app.task');
    await database.sql(
      `insert into app.task (user_id, id, title, deleted_at)
       values ($1, $2, 'Open', null), ($1, $3, 'Trashed', now())`,
      [ann, open, trashed],
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const anns = () =>
    database.sql('select t::text from app.task t where user_id = $1 order by id', [ann]);

  it('reaches every row there, so that its own filters are what is tested', async () => {
    expect(await source.query('select id from app.task')).toHaveLength(2);
  });

  it('is asked here for every method that it has', () => {
    const methods = Object.getOwnPropertyNames(TasksRepository.prototype);
    expect(methods.filter((name) => !INNER.includes(name)).sort()).toEqual(
      Object.keys(ASKED).sort(),
    );
  });

  it.each(Object.keys(ASKED).map((method) => ({ method })))(
    "gives $method nothing of another person's, and changes nothing of it",
    async ({ method }) => {
      const before = await anns();
      for (const id of [open, trashed]) {
        const answer = await ASKED[method]!(tasks, bob, id);
        if (method === 'insert') expect(answer).toMatchObject({ title: "Bob's own" });
        else expect([null, undefined, []]).toContainEqual(answer);
      }
      expect(await anns()).toEqual(before);
    },
  );
});
