import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceInFunction } from '../replace-in-function.js';

/**
 * A write that is in flight while its account is deleted can no longer bring the person back.
 *
 * Whoever makes the first row of a person, and whoever claims an idempotency key, takes a shared
 * advisory lock and then reads `trust.deleted_person`. The deletion takes the same lock exclusively
 * and adds the person to that table. All other rows are written under the lock of `app.person`.
 */
export class KeepDeletedPeopleDeleted1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.deleted_person (
        user_id    uuid           not null,
        deleted_at timestamptz(3) not null default now(),
        constraint deleted_person_pk primary key (user_id)
      )`);
    // Each statement of the function has a snapshot of its own, the second one from after the wait.
    await runner.query(`
      create function app.assert_not_deleted(owner uuid) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(${LOCK}, hashtext(owner::text));
        perform from trust.deleted_person where user_id = owner;
        if found then
          raise exception 'the account is deleted' using errcode = 'TW401';
        end if;
      end $$`);
    await replaceInFunction(runner, 'lock_log', CREATE_PERSON, ASSERT + CREATE_PERSON);
    await replaceInFunction(runner, 'trust.forget_person', FIRST, FIRST + LOCK_OUT);
    await replaceInFunction(runner, 'trust.forget_person', LAST, ADD + LAST);
    await runner.query(`
      create function app.assert_owner_not_deleted() returns trigger language plpgsql as $$
      begin
        perform app.assert_not_deleted(new.user_id);
        return new;
      end $$`);
    await runner.query(`
      create trigger assert_not_deleted before insert on app.idempotency_key
        for each row execute function app.assert_owner_not_deleted()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.assert_owner_not_deleted cascade');
    await replaceInFunction(runner, 'trust.forget_person', ADD + LAST, LAST);
    await replaceInFunction(runner, 'trust.forget_person', FIRST + LOCK_OUT, FIRST);
    await replaceInFunction(runner, 'lock_log', ASSERT + CREATE_PERSON, CREATE_PERSON);
    await runner.query('drop function app.assert_not_deleted');
    await runner.query('drop table trust.deleted_person');
  }
}

/** The first of an advisory lock's two numbers; the second is the person's. */
const LOCK = 7_453_922;

const ASSERT = 'perform app.assert_not_deleted(owner);\n     ';
const CREATE_PERSON = 'insert into app.person (user_id) values (owner) on conflict do nothing;';

const FIRST = "perform pg_catalog.set_config('app.user_id', old.id::text, true);";
const LOCK_OUT = `
    perform pg_catalog.pg_advisory_xact_lock(${LOCK}, pg_catalog.hashtext(old.id::text));`;
// Last: what is deleted before is logged, for which a person who never wrote is made once more.
const ADD = `insert into trust.deleted_person (user_id) values (old.id::uuid)
      on conflict do nothing;
    `;
const LAST = 'return null;';
