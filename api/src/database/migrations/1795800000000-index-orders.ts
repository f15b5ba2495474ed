import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rememberTitleOrder } from '../title-order.js';

/** 0 for an open task, 1 for one that is done: a value that both can be looked up by. */
const DONE = '(case when completed_at is null then 0 else 1 end)';

/** No list has this id, which an import could give it. */
const INBOX = "'00000000-0000-0000-0000-000000000000'::uuid";

/** The Inbox as a list: an index is read in the order of what follows `=`, and not `is null`. */
const LIST = `(case when list_id is null
  then ${INBOX} else list_id end)`;

/**
 * What each order of a list goes by, as TASK_ORDERS of the API spells it. Nothing in it is null,
 * and null is kept out by CASE, which PostgreSQL knows to be leakproof, and coalesce() not: only so
 * can row-level security let an index begin where a page begins.
 */
const KEYS: Record<string, string> = {
  created: 'created_at',
  updated: 'updated_at',
  priority: 'priority',
  due: `(case when due_date is null then 'infinity'::date else due_date end),
    (due_time is not null),
    (case when due_time is null then '00:00'::time else due_time end)`,
  title: 'title collate "und-x-icu"',
  position: 'position',
  list: `${LIST}, position`,
};

/**
 * One index for each order of tasks: a page is read where it begins, however many tasks lie before
 * it. Open tasks and those that are done lie apart, since most readers ask for the open ones, and
 * both together are two rows of tasks merged.
 */
export class IndexOrders1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index app.task_list, app.task_list_open, app.task_list_completed, app.task_position',
    );
    await runner.query(`alter table app.list add constraint list_not_inbox check (id <> ${INBOX})`);
    for (const [name, keys] of Object.entries(KEYS)) {
      await runner.query(`
        create index task_by_${name} on app.task (user_id, ${DONE}, ${keys}, id)
          where deleted_at is null`);
    }
    await rememberTitleOrder(runner);
    // What the planner would expect of these expressions otherwise is next to no rows.
    await runner.query(`
      create statistics app.task_places (dependencies) on user_id, ${DONE}, ${LIST} from app.task`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.list drop constraint list_not_inbox');
    await runner.query('drop statistics app.task_places');
    for (const name of Object.keys(KEYS)) await runner.query(`drop index app.task_by_${name}`);
    await runner.query(`
      create index task_position on app.task (user_id, list_id, position, id)
        where deleted_at is null`);
    await runner.query(`
      create index task_list on app.task (user_id, created_at, id) where deleted_at is null`);
    await runner.query(`
      create index task_list_open on app.task (user_id, created_at, id)
        where deleted_at is null and completed_at is null`);
    await runner.query(`
      create index task_list_completed on app.task (user_id, created_at, id)
        where deleted_at is null and completed_at is not null`);
  }
}
