import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ChangesRepository } from '../../api/src/record/changes/changes.repository.js';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { ENTITIES } from '../../api/src/entities.js';
import { OwnerScope } from '../../api/src/platform/database/owner-scope.js';
import { ListsRepository } from '../../api/src/features/lists/lists.repository.js';
import { BoundsRepository } from '../../api/src/record/resources/bounds.repository.js';
import { TaskPositionsRepository } from '../../api/src/features/tasks/moving/task-positions.repository.js';
import { TaskCountsRepository } from '../../api/src/features/tasks/reading/task-counts.repository.js';
import type { TaskReading } from '../../api/src/features/tasks/reading/task-reading.js';
import { TaskViewsRepository } from '../../api/src/features/tasks/reading/task-views.repository.js';
import { ChangeLogRepository } from '../../api/src/record/log/change-log.repository.js';
import { IdempotencyRepository } from '../../api/src/record/writes/idempotency.repository.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** A position so long that what stands right behind it has to move. */
const BEFORE_IT = `b00${'0'.repeat(600)}`;
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
  let lists: ListsRepository;
  let bounds: BoundsRepository;
  let keys: IdempotencyRepository;
  let views: TaskViewsRepository;
  let change: string;
  let anns: unknown[];
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.urls.admin, 2, ENTITIES)).initialize();
    const owners = new OwnerScope(source);
    changes = new ChangesRepository(owners);
    log = new ChangeLogRepository(owners);
    counts = new TaskCountsRepository(owners);
    positions = new TaskPositionsRepository(owners);
    lists = new ListsRepository(owners);
    bounds = new BoundsRepository(owners);
    keys = new IdempotencyRepository(owners);
    views = new TaskViewsRepository(owners);
    await database.sql(
      `insert into app.task (user_id, id, title, position, deleted_at)
       values ($1, $2, 'Private', 'b00', null), ($1, gen_random_uuid(), 'Private', 'a0', now())`,
      [ann, task],
    );
    const [row] = await database.sql<{ id: string }>('select id from app.change');
    change = row!.id;
    await database.sql("insert into app.list (user_id, id, name) values ($1, $2, 'L')", [
      ann,
      task,
    ]);
    await owners.transaction(ann, async () => {
      keys.claim(ann, { key: KEY, fingerprint: Buffer.from('hers') });
      await keys.store(ann, KEY, { headers: {}, body: '"private"' });
    });
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
    const tables = ['task', 'list', 'person', 'change', 'change_row', 'idempotency_key'];
    const rows = tables.map(
      (table) => `select t::text from app.${table} t where user_id = '${ann}'`,
    );
    return database.sql(`${rows.join(' union all ')} order by 1`);
  };

  it('reaches every row there, so that their own filters are what is tested', () => {
    expect(anns).toHaveLength(10);
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
    { what: 'bound', ask: () => bounds.assertWithin(bob, ['list'], 0), nothing: undefined },
    { what: 'trash', ask: () => counts.inTrash(bob), nothing: 0 },
    { what: 'order', ask: () => positions.makeRoom(bob, null, BEFORE_IT), nothing: undefined },
    { what: 'order of lists', ask: () => lists.makeRoom(bob, BEFORE_IT), nothing: undefined },
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
    { what: 'tasks', ask: () => views.findMany(bob, [task], new Date(0)), nothing: [] },
    { what: 'task', ask: () => views.find(bob, task), nothing: undefined },
    { what: 'version', ask: () => log.versionOf(bob, 'task', task), nothing: undefined },
  ])("give nothing of another person's: $what", async ({ ask, nothing }) => {
    expect(await ask()).toEqual(nothing);
    expect(await rowsOfAnn()).toEqual(anns);
  });

  it.each([
    { table: 'task', make: () => positions.makeRoom(bob, null, BEFORE_IT) },
    { table: 'list', make: () => lists.makeRoom(bob, BEFORE_IT) },
  ])('makes room for his own $table alone, by what is his', async ({ table, make }) => {
    const place = (owner: string, position: string) =>
      database.sql(`update app.${table} set position = $2 where (user_id, id) = ($1, $3)`, [
        owner,
        position,
        task,
      ]);
    const his = async () => {
      const rows = `select position from app.${table} where (user_id, id) = ($1, $2)`;
      return (await database.sql<{ position: string }>(rows, [bob, task]))[0]!.position;
    };
    const name = table === 'task' ? 'title' : 'name';
    await database.sql(
      `insert into app.${table} (user_id, id, ${name}, position) values ($1, $2, 'His', 'c000')`,
      [bob, task],
    );
    await place(ann, `${BEFORE_IT}V`);
    anns = await rowsOfAnn();
    // One step away from hers, which says nothing of his.
    await make();
    expect(await his()).toBe('c001');
    await place(bob, `${BEFORE_IT}V`);
    await make();
    expect((await his()).length).toBeLessThan(100);
    expect(await rowsOfAnn()).toEqual(anns);
    await database.sql(`delete from app.${table} where user_id = $1`, [bob]);
  });

  it("neither replay nor replace nor clean up another person's answers", async () => {
    await database.sql(
      `insert into app.idempotency_key (user_id, key, fingerprint, answer)
       values ($1, $2, 'his', '{"headers":{}}')`,
      [bob, KEY],
    );
    const again = await keys.find(bob, KEY);
    expect(again?.fingerprint.toString()).toBe('his');
    await keys.store(bob, KEY, { headers: {}, body: '"his"' });
    await keys.store(bob, 'another', { headers: {}, body: '"his"' });
    expect(await rowsOfAnn()).toEqual(anns);
  });
});
