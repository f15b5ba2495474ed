import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRIGGERS = ['lock_own_log', 'stamp_row', 'log_row'];

/** Lists and labels join the log of changes; which labels a task has is part of the task. */
export class LogListsAndLabels1795430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("select app.log_changes('app.list')");
    await runner.query("select app.log_changes('app.label')");
    await runner.query("select app.log_changes('app.task_label', 'task', 'task_id')");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['list', 'label', 'task_label']) {
      for (const trigger of TRIGGERS) {
        await runner.query(`drop trigger if exists ${trigger} on app.${table}`);
      }
    }
    await runner.query('alter table app.label drop seq');
    await runner.query('alter table app.list drop seq');
  }
}
