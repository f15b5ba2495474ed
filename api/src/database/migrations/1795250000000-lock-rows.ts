import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second lock: PostgreSQL itself shows and takes the rows of `app.user_id` alone, which
 * OwnerScope sets for one transaction. Forced, so that it holds for the table's owner too. After
 * a transaction the setting is '' and not null.
 */
export class LockRows1795250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy task_owner on app.task
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.task enable row level security');
    await runner.query('alter table app.task force row level security');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.task no force row level security');
    await runner.query('alter table app.task disable row level security');
    await runner.query('drop policy task_owner on app.task');
  }
}
