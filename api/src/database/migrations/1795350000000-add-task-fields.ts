import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * Priority, due value, reminders and position of a task, as @taskward/schedule writes them.
 *
 * A position left out ('a0') is for rows that are written by hand: the id orders what ties.
 */
export class AddTaskFields1795350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.task
        add priority  smallint         not null default 0,
        add due_date  date,
        add due_time  time(0),
        add due_at    timestamptz(0),
        add due_zone  text,
        add reminders jsonb            not null default '[]',
        add position  text collate "C" not null default 'a0',
        add constraint task_priority check (priority between 0 and 4),
        add constraint task_due check (
          num_nonnulls(due_at, due_zone) in (0, 2)
          and (due_at is null or due_time is not null)
          and (due_time is null or due_date is not null)),
        add constraint task_reminders check (
          jsonb_typeof(reminders) = 'array' and jsonb_array_length(reminders) <= 20)`);
    // 'd' and four digits of base 62 are whole numbers up to 14,776,335, in the order of their bytes.
    await withoutForce(runner, 'app.task', () =>
      runner.query(`
        update app.task set position = 'd' || (
          select string_agg(substr(
            '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
            (n / (62 ^ digit)::bigint % 62)::int + 1, 1), '' order by digit desc)
          from generate_series(0, 3) digit)
        from (
          select user_id, id, row_number() over (partition by user_id order by created_at, id) n
          from app.task) as numbered
        where (numbered.user_id, numbered.id) = (task.user_id, task.id)`),
    );
    await runner.query(`
      create index task_position on app.task (user_id, position, id) where deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.task_position');
    await runner.query(`
      alter table app.task
        drop constraint task_reminders, drop constraint task_due, drop constraint task_priority,
        drop position, drop reminders, drop due_zone, drop due_at, drop due_time, drop due_date,
        drop priority`);
  }
}
