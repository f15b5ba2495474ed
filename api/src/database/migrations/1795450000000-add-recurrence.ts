import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * How a task comes back, which series it belongs to, and which task came next when it was completed.
 *
 * The constraint keeps rule and due value fit for each other (RFC 5545 3.3.10), also where an undo
 * puts back one of the two. No foreign key holds `next_task_id`: a task that was purged must not be
 * made a second time.
 */
export class AddRecurrence1795450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // PostgreSQL looks through the rows that there are.
    await withoutForce(runner, 'app.task', () =>
      runner.query(`
        alter table app.task
          add recurrence_rule text,
          add recurrence_from text,
          add series_id       uuid,
          add occurrence      integer not null default 1,
          add next_task_id    uuid,
          add constraint task_recurrence check (
            num_nonnulls(recurrence_rule, recurrence_from) in (0, 2)
            and (recurrence_rule is null or (
              series_id is not null
              and due_date is not null
              and recurrence_from in ('due', 'completion')
              and char_length(recurrence_rule) <= 500
              and recurrence_rule !~ case
                when due_time is null then 'HOURLY|BYHOUR|BYMINUTE|BYSECOND|UNTIL=[0-9]{8}T'
                when due_at is null then 'UNTIL=([0-9]{8}(;|$)|[0-9]{8}T[0-9]{6}Z)'
                else 'UNTIL=[0-9]{8}(;|$|T[0-9]{6}(;|$))' end)))`),
    );
    // Whatever goes wrong above it, an occurrence comes once.
    await runner.query(`
      create unique index task_series on app.task (user_id, series_id, occurrence)
        where series_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.task_series');
    await runner.query(`
      alter table app.task
        drop constraint task_recurrence,
        drop next_task_id, drop occurrence, drop series_id,
        drop recurrence_from, drop recurrence_rule`);
  }
}
