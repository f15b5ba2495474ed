import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times are kept to the millisecond, the precision that JSON carries and cursors compare. */
export class CreateTask1795200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.task (
        user_id      uuid           not null,
        id           uuid           not null,
        title        text           not null,
        description  text,
        completed_at timestamptz(3),
        created_at   timestamptz(3) not null default now(),
        updated_at   timestamptz(3) not null default now(),
        deleted_at   timestamptz(3),
        constraint task_pk primary key (user_id, id),
        constraint task_title_length check (char_length(title) between 1 and 500),
        constraint task_description_length check (char_length(description) <= 10000)
      )`);
    // Read backwards: newest first, the order of the list.
    await runner.query(`
      create index task_list on app.task (user_id, created_at, id)
        where deleted_at is null`);
    await runner.query(`
      create index task_list_open on app.task (user_id, created_at, id)
        where deleted_at is null and completed_at is null`);
    await runner.query(`
      create index task_list_completed on app.task (user_id, created_at, id)
        where deleted_at is null and completed_at is not null`);
    await runner.query(`
      create index task_trash on app.task (user_id, deleted_at)
        where deleted_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.task');
  }
}
