import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ChangesRepository } from '../../api/src/changes/changes.repository.js';
import { dataSourceOptions } from '../../api/src/database/data-source.js';
import { OwnerScope } from '../../api/src/database/owner-scope.js';
import { TaskPositionsRepository } from '../../api/src/tasks/moving/task-positions.repository.js';
import { TaskCountsRepository } from '../../api/src/tasks/reading/task-counts.repository.js';
import type { TaskReading } from '../../api/src/tasks/reading/task-reading.js';
import { TaskViewsRepository } from '../../api/src/tasks/reading/task-views.repository.js';
import { ChangeLogRepository } from '../../api/src/writes/change-log.repository.js';
import { IdempotencyRepository } from '../../api/src/writes/idempotency.repository.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const KEY = 'a key that both have chosen';

const EVERYTHING = {
  status: 'all',
  label: [],
  timezone: 'UTC',
  sort: 'created',
  order: 'desc',
} satisfies TaskReading;

describe('the repositories that write SQL, on a login that no row-level security binds', () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  const task = uuidv7();
  const subject = { resource: 'task', id: task };
  let database: TestDatabase;
  let source: DataSource;
  let changes: ChangesRepository;
  let log: ChangeLogRepository;
  let counts: TaskCountsRepository;
  let positions: TaskPositionsRepository;
  let keys: IdempotencyRepository;
  let views: TaskViewsRepository;
  let change: string;
  let anns: unknown[];
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.urls.admin, 2)).initialize();
    const owners = new OwnerScope(source);
    changes = new ChangesRepository(owners);
    log = new ChangeLogRepository(owners);
    counts = new TaskCountsRepository(owners);
    positions = new TaskPositionsRepository(owners);
    keys = new IdempotencyRepository(owners);
    views = new TaskViewsRepository(owners);
    await database.sql(
      `insert into app.task (user_id, id, title, position, deleted_at)
       values ($1, $2, 'Private', 'b00', null), ($1, gen_random_uuid(), 'Private', 'a0', now())`,
      [ann, task],
    );
    const [row] = await database.sql<{ id: string }>('select id from app.change');
    change = row!.id;
    await keys.claim(ann, KEY, Buffer.from('hers'));
    await keys.store(ann, KEY, { headers: {}, body: 'private' });
    await database.sql("update app.idempotency_key set made_at = now() - interval '2 days'");
  });
  beforeEach(async () => {
    anns = await rowsOfAnn();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const rowsOfAnn = async () => {
    const tables = ['task', 'person', 'change', 'change_row', 'idempotency_key'];
    const rows = tables.map(
      (table) => `select t::text from app.${table} t where user_id = '${ann}'`,
    );
    return database.sql(`${rows.join(' union all ')} order by 1`);
  };

  it('reaches every row there, so that their own filters are what is tested', () => {
    expect(anns).toHaveLength(7);
  });

  it.each<{ what: string; ask: () => Promise<unknown>; nothing: unknown }>([
    { what: 'activity', ask: () => changes.list(bob, { before: 99, limit: 9 }), nothing: [] },
    {
      what: 'history',
      ask: () => changes.list(bob, { before: 99, limit: 9, subject }),
      nothing: [],
    },
    { what: 'change', ask: () => changes.find(bob, change), nothing: undefined },
    { what: 'undo', ask: () => changes.undo(bob, change), nothing: undefined },
    { what: 'rows after', ask: () => changes.rowsAfter(bob, { seq: 0, n: 0 }, 9), nothing: [] },
    { what: 'oldest number', ask: () => changes.oldest(bob), nothing: null },
    { what: 'ids', ask: () => changes.idsAfter(bob, 'task', FIRST_ID, 9), nothing: [] },
    { what: 'last number', ask: () => log.last(bob), nothing: 0 },
    { what: 'counts', ask: () => counts.byList(bob), nothing: [] },
    { what: 'trash', ask: () => counts.inTrash(bob), nothing: 0 },
    { what: 'order', ask: () => positions.spread(bob, null), nothing: undefined },
    {
      what: 'place behind it',
      ask: async () => (await positions.behindAll(bob, null)) > 'b',
      nothing: false,
    },
    {
      what: 'list',
      ask: () => views.list(bob, EVERYTHING, 50),
      nothing: { seq: 0, items: '', last: null },
    },
    { what: 'tasks', ask: () => views.findMany(bob, [task]), nothing: [] },
    { what: 'task', ask: () => views.find(bob, task), nothing: undefined },
    { what: 'version', ask: () => log.versionOf(bob, 'task', task), nothing: undefined },
  ])("give nothing of another person's: $what", async ({ ask, nothing }) => {
    expect(await ask()).toEqual(nothing);
    expect(await rowsOfAnn()).toEqual(anns);
  });

  it("neither replay nor replace nor clean up another person's answers", async () => {
    await database.sql(
      `insert into app.idempotency_key (user_id, key, fingerprint, answer)
       values ($1, $2, 'his', '{"headers":{}}')`,
      [bob, KEY],
    );
    const again = await keys.claim(bob, KEY, Buffer.from('new'));
    expect(again?.fingerprint.toString()).toBe('his');
    await keys.store(bob, KEY, { headers: {}, body: 'his' });
    await keys.store(bob, 'another', { headers: {}, body: 'his' });
    expect(await rowsOfAnn()).toEqual(anns);
  });
});
