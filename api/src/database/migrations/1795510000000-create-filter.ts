import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways to look at tasks that somebody keeps; what is in a query is the API's to know. */
export class CreateFilter1795510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.filter (
        user_id    uuid           not null,
        id         uuid           not null,
        name       text           not null,
        query      jsonb          not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        constraint filter_pk primary key (user_id, id),
        constraint filter_name_length check (char_length(name) between 1 and 100)
      )`);
    await runner.query(`
      create policy filter_owner on app.filter
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.filter enable row level security');
    await runner.query('alter table app.filter force row level security');
    await runner.query("select app.log_changes('app.filter')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.filter');
  }
}
