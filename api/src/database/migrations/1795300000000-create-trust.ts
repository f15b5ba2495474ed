import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `trust`: what web and API have to tell each other about tokens, and nothing of people or
 * tasks. The API's login reads and writes its tables; web's reaches it through functions alone.
 */
export class CreateTrust1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `xid` lets a reader ask for what has been committed since its last snapshot and miss nothing:
    // a time or a sequence would skip the transaction that began first and committed last.
    await runner.query(`
      create table trust.revocation (
        xid        xid8           not null default pg_current_xact_id(),
        session_id text           not null,
        revoked_at timestamptz(3) not null default now(),
        constraint revocation_pk primary key (xid, session_id)
      )`);
    await runner.query('create index revocation_age on trust.revocation (revoked_at)');
    await runner.query(`
      create function trust.revoke_ended_sessions() returns trigger
        language plpgsql security definer set search_path = '' as $$
      begin
        insert into trust.revocation (session_id) select id::text from ended;
        if found then perform pg_catalog.pg_notify('session_ended', ''); end if;
        return null;
      end $$`);
    // Row by row over whatever tables there are, so that a new one is not forgotten.
    await runner.query(`
      create function trust.forget_person() returns trigger
        language plpgsql security definer set search_path = '' as $$
      declare place regclass;
      begin
        perform pg_catalog.set_config('app.user_id', old.id::text, true);
        for place in
          select c.oid from pg_catalog.pg_class c
          where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
            and not c.relispartition
        loop
          execute format('delete from %s where user_id = $1', place) using old.id::uuid;
        end loop;
        return null;
      end $$`);
    await runner.query(`
      create table trust.key_set (
        url      text           not null,
        keys     jsonb          not null,
        saved_at timestamptz(3) not null default now(),
        constraint key_set_pk primary key (url)
      )`);
    await runner.query(`
      create table trust.clock (
        instance    uuid           not null,
        program     text           not null,
        ahead_ms    integer        not null,
        measured_at timestamptz(3) not null default now(),
        constraint clock_pk primary key (instance)
      )`);
    await runner.query(`
      create function trust.compare_clocks(own_program text, own_instance uuid, own_ahead_ms integer)
        returns table (program text, ahead_ms integer)
        language sql security definer set search_path = '' as $$
      delete from trust.clock where measured_at < now() - interval '5 minutes';
      insert into trust.clock as mine (instance, program, ahead_ms)
        values (own_instance, own_program, own_ahead_ms)
        on conflict (instance) do update
          set ahead_ms = excluded.ahead_ms, measured_at = excluded.measured_at;
      select other.program, other.ahead_ms from trust.clock other
        where other.program <> own_program;
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function trust.compare_clocks');
    await runner.query('drop table trust.clock');
    await runner.query('drop table trust.key_set');
    await runner.query('drop function trust.forget_person() cascade');
    await runner.query('drop function trust.revoke_ended_sessions() cascade');
    await runner.query('drop table trust.revocation');
  }
}
