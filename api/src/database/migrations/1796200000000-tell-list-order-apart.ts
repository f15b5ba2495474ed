import type { MigrationInterface, QueryRunner } from 'typeorm';

const INBOX = "'00000000-0000-0000-0000-000000000000'::uuid";
const LIST = `(case when list_id is null
  then ${INBOX} else list_id end)`;

const indexed = (position: string) => `
  create index task_by_list on app.task (user_id,
    (case when completed_at is null then 0 else 1 end), ${LIST}, ${position}, id)
  where deleted_at is null`;

/**
 * Gives the order within a list a collation of its own. With one list given, both `task_by_list` and
 * `task_by_position` were in the order of a page, and where PostgreSQL knew little of a person it took
 * the smaller one: it then read all tasks of the person to find those of the list. "POSIX" sorts as
 * "C" does, and is another order to the planner.
 */
export class TellListOrderApart1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.task_by_list');
    await runner.query(indexed('(position collate "POSIX")'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.task_by_list');
    await runner.query(indexed('position'));
  }
}
