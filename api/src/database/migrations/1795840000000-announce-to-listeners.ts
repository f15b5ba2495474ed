import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change is announced where somebody listens to its person's, and else not: PostgreSQL lets
 * transactions that notify commit one after the other, across the whole database (0036).
 */
export class AnnounceToListeners1795840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of no one person, as instances of the API renew and sweep the rows of all: no row-level lock.
    await runner.query(`
      create table trust.listener (
        user_id uuid        not null,
        until   timestamptz not null,
        constraint listener_pk primary key (user_id)
      )`);
    // A snapshot from before the change may not show who has begun to listen since.
    await runner.query(
      announceChange(`
        if current_setting('transaction_isolation') <> 'read committed' or exists (
          select from trust.listener where user_id = new.user_id and until > now()) then
          ${NOTIFY}
        end if;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(announceChange(NOTIFY));
    await runner.query('drop table trust.listener');
  }
}

const NOTIFY = "perform pg_notify('change', new.user_id::text);";

const announceChange = (statement: string) => `
  create or replace function app.announce_change() returns trigger language plpgsql as $$
  begin
    ${statement}
    return null;
  end $$`;
