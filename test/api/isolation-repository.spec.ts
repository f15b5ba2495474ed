import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { ENTITIES } from '../../api/src/entities.js';
import { OwnerScope } from '../../api/src/platform/database/owner-scope.js';
import { FiltersRepository } from '../../api/src/features/filters/filters.repository.js';
import { LabelsRepository } from '../../api/src/features/labels/labels.repository.js';
import { ListTasksRepository } from '../../api/src/features/lists/list-tasks.repository.js';
import { ListsRepository } from '../../api/src/features/lists/lists.repository.js';
import { TaskPositionsRepository } from '../../api/src/features/tasks/moving/task-positions.repository.js';
import { DEFAULTS } from '../../api/src/features/tasks/task.js';
import type { TaskReading } from '../../api/src/features/tasks/reading/task-reading.js';
import { TaskViewsRepository } from '../../api/src/features/tasks/reading/task-views.repository.js';
import { TaskTreeRepository } from '../../api/src/features/tasks/subtasks/task-tree.repository.js';
import { TaskLabelsRepository } from '../../api/src/features/tasks/task-labels.repository.js';
import { TasksRepository } from '../../api/src/features/tasks/tasks.repository.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

const TOMORROW = new Date(Date.now() + 86_400_000);

const EVERYTHING = {
  status: 'all',
  label: [],
  timezone: 'UTC',
  sort: 'created',
  order: 'desc',
} satisfies TaskReading;

const labelsOf = (owners: OwnerScope) => new TaskLabelsRepository(owners);
const tasksOf = (owners: OwnerScope) => new TasksRepository(owners, labelsOf(owners));
const viewsOf = (owners: OwnerScope) => new TaskViewsRepository(owners);
const positionsOf = (owners: OwnerScope) => new TaskPositionsRepository(owners);
const treesOf = (owners: OwnerScope) => new TaskTreeRepository(owners);
const listsOf = (owners: OwnerScope) => new ListsRepository(owners);
const filtersOf = (owners: OwnerScope) => new FiltersRepository(owners);
const allLabels = (owners: OwnerScope) => new LabelsRepository(owners);

/** Stands below Ann's open task. */
const CHILD = uuidv7();

/**
 * Gives Bob a task and one below it with the ids of Ann's, of which each may have a time set: that
 * of Ann's trashed task, to be told from hers by nothing but the owner.
 */
async function makeTree(
  owners: OwnerScope,
  bob: string,
  id: string,
  { root = 'created_at', child = 'created_at' } = {},
): Promise<void> {
  for (const [task, parent, column] of [
    [id, null, root],
    [CHILD, id, child],
  ]) {
    await owners.run(bob, (manager) =>
      manager.query(
        `insert into app.task (user_id, id, parent_id, title, updated_at, ${column})
         select $1, $2, $3, 'His', at, at from
           (select max(deleted_at) at from app.task where user_id <> $1) hers`,
        [bob, task, parent],
      ),
    );
  }
}

type Ask = (owners: OwnerScope, bob: string, id: string) => Promise<unknown>;

/**
 * Every public method of every repository of owned rows, asked by Bob for what is Ann's: her task,
 * list and label have the same id. A method that is missing here fails the suite.
 */
const ASKED: Record<string, { prototype: object; methods: Record<string, Ask> }> = {
  tasks: {
    prototype: TasksRepository.prototype,
    methods: {
      find: (owners, bob, id) => tasksOf(owners).find(bob, id),
      findLocked: (owners, bob, id) => tasksOf(owners).findLocked(bob, id),
      findOccurrence: (owners, bob, id) => tasksOf(owners).findOccurrence(bob, id, 1),
      insert: (owners, bob, id) =>
        tasksOf(owners).insert(bob, id, { ...DEFAULTS, title: "Bob's own", position: 'a0' }),
      change: (owners, bob, id) => tasksOf(owners).change(bob, id, { title: 'Taken' }),
      purge: async (owners, bob, id) => {
        expect(await tasksOf(owners).purge(bob, id, new Date(0))).toBe(false);
      },
      emptyTrash: (owners, bob) => tasksOf(owners).emptyTrash(bob),
      expire: (owners, bob) => tasksOf(owners).expire(bob, TOMORROW),
    },
  },
  'trees of tasks': {
    prototype: TaskTreeRepository.prototype,
    methods: {
      below: async (owners, bob, id) => {
        expect((await treesOf(owners).below(bob, id)).flat()).toEqual([]);
        await makeTree(owners, bob, id);
        const below = (await treesOf(owners).below(bob, id)).flat();
        expect(below).toMatchObject([{ userId: bob, id: CHILD }]);
      },
      hasOpenBelow: async (owners, bob, id) => {
        await makeTree(owners, bob, id, { child: 'completed_at' });
        return (await treesOf(owners).hasOpenBelow(bob, id)) || null;
      },
      holds: async (owners, bob, id) => (await treesOf(owners).holds(bob, id, id)) || null,
      completeBelow: async (owners, bob, id) => {
        await makeTree(owners, bob, id);
        await treesOf(owners).completeBelow(bob, id);
      },
      trash: async (owners, bob, id) => {
        await makeTree(owners, bob, id);
        expect(await treesOf(owners).trash(bob, id)).toBe(true);
      },
      takeBack: async (owners, bob, id) => {
        expect(await treesOf(owners).takeBack(bob, id)).toBe(false);
        await makeTree(owners, bob, id);
        expect(await treesOf(owners).takeBack(bob, id)).toBe(true);
      },
      restore: async (owners, bob, id) => {
        expect(await treesOf(owners).restore(bob, id, new Date(0))).toBe(false);
        await makeTree(owners, bob, id, { root: 'deleted_at', child: 'deleted_at' });
        expect(await treesOf(owners).restore(bob, CHILD, new Date(0))).toBe(true);
        expect(await treesOf(owners).restore(bob, id, new Date(0))).toBe(true);
      },
    },
  },
  'tasks as they are answered': {
    prototype: TaskViewsRepository.prototype,
    methods: {
      list: async (owners, bob) => (await viewsOf(owners).list(bob, EVERYTHING, 50)).items || null,
      find: (owners, bob, id) => viewsOf(owners).find(bob, id),
      findMany: (owners, bob, id) => viewsOf(owners).findMany(bob, [id], new Date(0)),
    },
  },
  'positions of tasks': {
    prototype: TaskPositionsRepository.prototype,
    methods: {
      of: (owners, bob, id) => positionsOf(owners).of(bob, id, id),
      nearest: (owners, bob, id) =>
        positionsOf(owners).nearest(bob, null, { id, side: 'after', from: undefined }),
      behindAll: async (owners, bob) =>
        // Behind Ann's task it would begin with b.
        expect(await positionsOf(owners).behindAll(bob, null)).toMatch(/^[Za]/),
      makeRoom: (owners, bob, id) => positionsOf(owners).makeRoom(bob, id, 'a'),
    },
  },
  'labels of tasks': {
    prototype: TaskLabelsRepository.prototype,
    methods: {
      of: async (owners, bob, id) => [...(await labelsOf(owners).of(bob, [id]))],
      set: async (owners, bob, id) => {
        await labelsOf(owners).set(bob, id, []);
        // Refused since he has no such label, and not by the foreign key alone, which names none.
        await expect(labelsOf(owners).set(bob, id, [id])).rejects.toMatchObject({
          errors: [{ code: 'label_not_found', value: id }],
        });
        await makeTree(owners, bob, id);
        await allLabels(owners).insert(bob, id, { name: 'His', color: 'red' });
        await labelsOf(owners).set(bob, id, [id]);
        expect([...(await labelsOf(owners).of(bob, [id]))]).toEqual([[id, [id]]]);
      },
    },
  },
  lists: {
    prototype: ListsRepository.prototype,
    methods: {
      list: (owners, bob) => listsOf(owners).list(bob),
      lastPosition: (owners, bob) => listsOf(owners).lastPosition(bob),
      find: (owners, bob, id) => listsOf(owners).find(bob, id),
      findMany: (owners, bob, id) => listsOf(owners).findMany(bob, [id]),
      insert: (owners, bob, id) =>
        listsOf(owners).insert(bob, id, {
          name: "Bob's own",
          color: 'red',
          archived: false,
          position: 'a0',
        }),
      change: (owners, bob, id) => listsOf(owners).change(bob, id, { name: 'Taken' }),
      makeRoom: (owners, bob) => listsOf(owners).makeRoom(bob, 'a'),
      delete: async (owners, bob, id) => (await listsOf(owners).delete(bob, id)) || null,
    },
  },
  'tasks of lists': {
    prototype: ListTasksRepository.prototype,
    methods: {
      release: (owners, bob, id) => new ListTasksRepository(owners).release(bob, id, 'trash'),
    },
  },
  filters: {
    prototype: FiltersRepository.prototype,
    methods: {
      list: (owners, bob) => filtersOf(owners).list(bob),
      find: (owners, bob, id) => filtersOf(owners).find(bob, id),
      findMany: (owners, bob, id) => filtersOf(owners).findMany(bob, [id]),
      insert: (owners, bob, id) =>
        filtersOf(owners).insert(bob, id, { name: "Bob's own", query: {} }),
      change: (owners, bob, id) => filtersOf(owners).change(bob, id, { name: 'Taken' }),
      delete: async (owners, bob, id) => (await filtersOf(owners).delete(bob, id)) || null,
    },
  },
  labels: {
    prototype: LabelsRepository.prototype,
    methods: {
      list: (owners, bob) => allLabels(owners).list(bob),
      find: (owners, bob, id) => allLabels(owners).find(bob, id),
      findNamed: (owners, bob, id) => allLabels(owners).findNamed(bob, id),
      findMany: (owners, bob, id) => allLabels(owners).findMany(bob, [id]),
      insert: (owners, bob, id) =>
        allLabels(owners).insert(bob, id, { name: "Bob's own", color: 'red' }),
      change: (owners, bob, id) => allLabels(owners).change(bob, id, { name: 'Taken' }),
      delete: async (owners, bob, id) => (await allLabels(owners).delete(bob, id)) || null,
    },
  },
};

/** Private helpers, which only other methods call. */
const INNER = ['constructor', 'update', 'within', 'one', 'withLabels', 'first', 'beside'];

describe('the repositories, on a login that no row-level security binds', () => {
  // Hers comes first where nothing but the id is asked for, so that a lost filter shows.
  const [ann, bob] = [randomUUID(), randomUUID()].sort() as [string, string];
  const [open, trashed] = [uuidv7(), uuidv7()];
  let database: TestDatabase;
  let source: DataSource;
  let owners: OwnerScope;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.urls.admin, 2, ENTITIES)).initialize();
    owners = new OwnerScope(source);
  });
  beforeEach(async () => {
    // Whatever is asked for without its owner is hers, being the first on an empty page.
    await database.sql(
      'truncate app.task_word, app.task_label, app.task, app.list, app.label, app.filter',
    );
    for (const id of [open, trashed]) {
      await database.sql("insert into app.list (user_id, id, name) values ($1, $2, 'L')", [
        ann,
        id,
      ]);
      await database.sql(
        "insert into app.filter (user_id, id, name, query) values ($1, $2, 'F', '{}')",
        [ann, id],
      );
      await database.sql(
        'insert into app.label (user_id, id, name, name_key) values ($1, $2, $2::uuid::text, $2::uuid::text)',
        [ann, id],
      );
      await database.sql(
        `insert into app.task (user_id, id, title, position, list_id, series_id, deleted_at)
         values ($1, $2, 'Hers', 'a0', $2, $2, case when $3 then now() end),
           ($1, $4, 'In the Inbox', 'b00', null, null, null)`,
        [ann, id, id === trashed, uuidv7()],
      );
      await database.sql(
        'insert into app.task_label (user_id, task_id, label_id) values ($1, $2, $2)',
        [ann, id],
      );
    }
    await database.sql(
      "insert into app.task (user_id, id, parent_id, title) values ($1, $2, $3, 'Below')",
      [ann, CHILD, open],
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const anns = async () => {
    const rows = [];
    for (const table of ['task', 'list', 'label', 'filter', 'task_label']) {
      rows.push(
        ...(await database.sql(
          `select t::text as row from app.${table} t where user_id = $1 order by 1`,
          [ann],
        )),
      );
    }
    return rows;
  };

  it('reach every row there, so that their own filters are what is tested', async () => {
    expect(await source.query('select id from app.task')).toHaveLength(5);
  });

  it.each(Object.keys(ASKED).map((name) => ({ name })))(
    'of $name are asked here for every method that they have',
    ({ name }) => {
      const { prototype, methods } = ASKED[name]!;
      const own = Object.getOwnPropertyNames(prototype);
      expect(own.filter((method) => !INNER.includes(method)).sort()).toEqual(
        Object.keys(methods).sort(),
      );
    },
  );

  it.each(
    Object.entries(ASKED).flatMap(([name, { methods }]) =>
      Object.keys(methods).map((method) => ({ name, method })),
    ),
  )(
    "give $method of $name nothing of another person's, and change nothing of it",
    async ({ name, method }) => {
      const before = await anns();
      for (const id of [open, trashed]) {
        const answer = await ASKED[name]!.methods[method]!(owners, bob, id);
        if (method === 'insert') expect(Object.values(answer as object)).toContain("Bob's own");
        else expect([null, undefined, []]).toContainEqual(answer);
        for (const table of ['task', 'list', 'label']) {
          await owners.run(bob, (manager) =>
            manager.query(`delete from app.${table} where user_id = $1`, [bob]),
          );
        }
      }
      expect(await anns()).toEqual(before);
    },
  );
});
