import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { ENTITIES } from '../../api/src/entities.js';
import { OwnerScope } from '../../api/src/platform/database/owner-scope.js';
import { ExportRepository } from '../../api/src/features/transfer/export.repository.js';
import { ImportRepository } from '../../api/src/features/transfer/import.repository.js';
import type { Item } from '../../api/src/features/transfer/items.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

describe('what moves accounts, on a login that no row-level security binds', () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  // Both have all of these but the first and the last, which are Ann's and Bob's alone.
  const [above, parent, task, below] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const named = uuidv7();
  let database: TestDatabase;
  let source: DataSource;
  let imports: ImportRepository;
  let exports: ExportRepository;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.urls.admin, 2, ENTITIES)).initialize();
    const owners = new OwnerScope(source);
    imports = new ImportRepository(owners);
    exports = new ExportRepository(owners);
    for (const [owner, name] of [
      [ann, 'Hers'],
      [bob, 'His'],
    ] as const) {
      const row = [owner, named, name];
      await database.sql('insert into app.list (user_id, id, name) values ($1, $2, $3)', row);
      await database.sql(
        'insert into app.label (user_id, id, name, name_key) values ($1, $2, $3, $3)',
        row,
      );
      await database.sql(
        "insert into app.filter (user_id, id, name, query) values ($1, $2, $3, '{}')",
        row,
      );
    }
    const add = (owner: string, id: string, under: string | null) =>
      database.sql(
        `insert into app.task (user_id, id, parent_id, title, position, series_id)
         values ($1, $2, $3, 'A task', $4, $5)`,
        [owner, id, under, owner === ann ? 'z' : 'a0', owner === ann ? id : null],
      );
    // The same tasks, and hers stand deeper.
    await add(ann, above, null);
    await add(ann, parent, above);
    await add(ann, task, parent);
    await add(bob, parent, null);
    await add(bob, task, null);
    await add(bob, below, parent);
    await database.sql(
      'insert into app.task_label (user_id, task_id, label_id) values ($1, $2, $3)',
      [ann, task, named],
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('reaches every row there, so that their own filters are what is tested', async () => {
    expect(await source.query('select id from app.task')).toHaveLength(6);
  });

  it("takes nothing of another person's out", async () => {
    const items: Item[] = [];
    await exports.read(bob, (page) => Promise.resolve(void items.push(...page)));
    const shown = items.map(({ kind, item }) =>
      kind === 'tasks' ? [item.id, item.parentId, item.labelIds] : [kind, item.name],
    );
    expect(shown.slice(0, 3)).toEqual([
      ['lists', 'His'],
      ['labels', 'His'],
      ['filters', 'His'],
    ]);
    expect(shown.slice(3)).toEqual([
      [parent, null, []],
      [task, null, []],
      [below, parent, []],
    ]);
  });

  it("lets an import see nothing of another person's", async () => {
    expect(await imports.lists(bob)).toMatchObject([{ id: named, name: 'His' }]);
    expect(await imports.labels(bob)).toEqual([{ id: named, nameKey: 'His' }]);
    expect(await imports.lastPositions(bob)).toEqual([{ listId: null, position: 'a0' }]);
    expect(await imports.occurrences(bob, [{ seriesId: task, occurrence: 1 }])).toEqual([]);
    // Her last change has the number that his next will have.
    const [{ seq }] = await source.query<[{ seq: number }]>(
      'select app.lock_log($1) as seq from app.task where user_id = $2 and seq = app.lock_log($1)',
      [bob, ann],
    );
    expect(seq).toBeGreaterThan(0);
    expect(await imports.madeHere(bob, [above, parent, task, below])).toEqual([]);
    const standing = await imports.standing(bob, [above, parent, task, below]);
    expect(standing.map(({ id, level }) => [id, level]).sort()).toEqual(
      [
        [parent, 1],
        [task, 1],
        [below, 2],
      ].sort(),
    );
  });
});
