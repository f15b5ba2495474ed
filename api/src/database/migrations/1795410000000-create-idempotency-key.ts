import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to a write that named a key; committed with its effect, or not at all. */
export class CreateIdempotencyKey1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // json and not jsonb: an answer that is given again keeps the order of its members.
    await runner.query(`
      create table app.idempotency_key (
        user_id     uuid           not null,
        key         text           not null,
        fingerprint bytea          not null,
        answer      json,
        made_at     timestamptz(3) not null default now(),
        constraint idempotency_key_pk primary key (user_id, key)
      )`);
    await runner.query(
      'create index idempotency_key_age on app.idempotency_key (user_id, made_at)',
    );
    await runner.query(`
      create policy idempotency_key_owner on app.idempotency_key
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
    await runner.query('alter table app.idempotency_key enable row level security');
    await runner.query('alter table app.idempotency_key force row level security');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.idempotency_key');
  }
}
