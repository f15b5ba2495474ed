import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';

/**
 * Each row that an import or an undo touches is looked up by one index, whatever PostgreSQL believes
 * of the tables. Right after thousands of rows came in it may take a table, or what one person has in
 * it, for empty; then all indexes and all orders of a join seem to cost the same (0044).
 *
 * So an index of a large table, beside its primary key, serves those statements alone that name its
 * second column; where both would do, PostgreSQL takes the younger one. And nothing is joined with a
 * table where a column that is compared, or a subquery of the row, will do.
 */
export class LookUpByOneIndex1795710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name, on, named } of INDEXES) {
      await runner.query(`drop index app.${name}`);
      await runner.query(`create index ${name} on ${on} where ${named} is not null`);
    }
    for (const { name, old, wanted } of REPLACED) {
      await replaceInFunction(runner, name, old, wanted);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, old, wanted } of REPLACED.toReversed()) {
      await replaceInFunction(runner, name, wanted, old);
    }
    for (const { name, on } of INDEXES) {
      await runner.query(`drop index app.${name}`);
      await runner.query(`create index ${name} on ${on}`);
    }
  }
}

const INDEXES = [
  { name: 'task_of_list', on: 'app.task (user_id, list_id)', named: 'list_id' },
  {
    name: 'task_label_tasks',
    on: 'app.task_label (user_id, label_id, task_id)',
    named: 'label_id',
  },
  {
    name: 'change_row_resource',
    on: 'app.change_row (user_id, resource, resource_id, seq, n)',
    named: 'resource_id',
  },
];

/** Values of one row, compared as values: "in" is a join. */
const AS_JOIN = ') in (select %2$s from jsonb_populate_record';
const AS_VALUES = ') = (select %2$s from jsonb_populate_record';

/** Read from the end: all rows of the entry are one, where PostgreSQL knows of none. */
const LARGEST = 'select max(n) from app.change_row where user_id = owner and seq = number';
const LAST =
  'select n from app.change_row where user_id = owner and seq = number order by n desc limit 1';

const REPLACED = [
  ...['log_row', 'log_made', 'log_gone'].map((name) => ({ name, old: LARGEST, wanted: LAST })),
  {
    name: 'task_tree',
    old: `from app.task t
         join tree on t.user_id = owner and t.parent_id = tree.id where tree.level < 6)`,
    wanted: `from tree, lateral (
         select below.id from app.task below
         where below.user_id = owner and below.parent_id = tree.id offset 0) t
         where tree.level < 6)`,
  },
  {
    name: 'check_tree',
    old: `from app.task t
         join above on (t.user_id, t.id) = (new.user_id, above.id)
         where t.parent_id is not null and level < 6)`,
    wanted: `from above, lateral (
         select task.parent_id from app.task
         where (task.user_id, task.id) = (new.user_id, above.id) offset 0) t
         where t.parent_id is not null and level < 6)`,
  },
  {
    name: 'check_tree',
    old: `select exists (
       select from app.task child join app.task parent
         on (parent.user_id, parent.id) = (child.user_id, child.parent_id)
       where child.user_id = new.user_id and (child.id = new.id or child.parent_id = new.id)
         and child.deleted_at is null and parent.deleted_at is not null) into is_below_trash;`,
    wanted: `is_below_trash := case when new.deleted_at is null then
         (select deleted_at is not null from app.task
          where (user_id, id) = (new.user_id, new.parent_id))
       else
         (select bool_or(deleted_at is null) from app.task
          where (user_id, parent_id) = (new.user_id, new.id)) end;`,
  },
  {
    name: 'log_made',
    old: `from (select distinct %I as id from made where user_id = $2) as touched
           where t.user_id = $2 and t.id = touched.id',`,
    wanted: `where t.user_id = $2
             and t.id = any (array(select distinct %I from made where user_id = $2))',`,
  },
  {
    name: 'log_gone',
    old: `from (select distinct %I as id from gone where user_id = $2) as touched
            where t.user_id = $2 and t.id = touched.id',`,
    wanted: `where t.user_id = $2
              and t.id = any (array(select distinct %I from gone where user_id = $2))',`,
  },
  {
    name: 'index_gone',
    old: `delete from app.task_word w using gone
         where gone.user_id = owner and (w.user_id, w.task_id) = (owner, gone.id);`,
    wanted: `delete from app.task_word w
         where w.user_id = owner
           and w.task_id = any (array(select gone.id from gone where gone.user_id = owner));`,
  },
  { name: 'put_back', old: AS_JOIN, wanted: AS_VALUES },
  { name: 'undo_rows', old: AS_JOIN, wanted: AS_VALUES },
  {
    name: 'is_named',
    old: `(%s) in
               (select %s from jsonb_populate_record`,
    wanted: `(%s) =
               (select %s from jsonb_populate_record`,
  },
];
