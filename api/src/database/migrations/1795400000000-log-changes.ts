import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the log itself; rows come from triggers alone. */
const TABLES = ['person', 'change', 'change_row'];

/**
 * One log of changes per person, kept by triggers so that no code path can forget it.
 *
 * A table joins with `select app.log_changes('app.<table>')` in its migration; that adds the column
 * `seq`, the number of the row's last change. A table whose rows are part of another resource
 * joins with `app.log_changes('app.<table>', '<resource>', '<its id column here>')`, and each
 * change to it counts as one of that resource, which must have a column `updated_at`.
 *
 * A migration that updates rows of such a table switches its triggers off while it does.
 */
export class LogChanges1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.person (
        user_id uuid    not null,
        seq     integer not null default 0,
        constraint person_pk primary key (user_id)
      )`);
    await runner.query(`
      create table app.change (
        user_id   uuid           not null,
        seq       integer        not null,
        id        uuid           not null default gen_random_uuid(),
        operation text,
        undoes    uuid,
        made_at   timestamptz(3) not null default now(),
        constraint change_pk primary key (user_id, seq)
      )`);
    await runner.query('create unique index change_id on app.change (user_id, id)');
    await runner.query(`
      create table app.change_row (
        user_id     uuid    not null,
        seq         integer not null,
        n           integer not null,
        place       text    not null,
        key         jsonb   not null,
        resource    text    not null,
        resource_id uuid    not null,
        before      jsonb,
        after       jsonb,
        constraint change_row_pk primary key (user_id, seq, n)
      )`);
    await runner.query(`
      create index change_row_resource on app.change_row (user_id, resource, resource_id, seq, n)`);
    for (const table of TABLES) {
      await runner.query(`
        create policy ${table}_owner on app.${table}
          using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`);
      await runner.query(`alter table app.${table} enable row level security`);
      await runner.query(`alter table app.${table} force row level security`);
    }
    for (const statement of FUNCTIONS) await runner.query(statement);
    await runner.query("select app.log_changes('app.task')");
    await runner.query(forgetPerson('(t.tgname is not null) desc'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(forgetPerson('1'));
    await runner.query(
      'drop function app.log_row, app.stamp_row, app.lock_own_log, app.lock_log cascade',
    );
    await runner.query('drop function app.log_changes, app.open_change, app.prune_changes');
    await runner.query('alter table app.task drop seq');
    for (const table of TABLES) await runner.query(`drop table app.${table}`);
  }
}

const FUNCTIONS = [
  // The row lock makes one person's writing transactions follow each other until commit: numbers
  // have no gaps, and a reader who saw one has seen all before it.
  `create function app.lock_log(owner uuid) returns integer language plpgsql as $$
   declare
     opened text[] := string_to_array(current_setting('app.change', true), '/');
     following integer;
   begin
     if opened[1] = owner::text then return opened[2]; end if;
     select seq + 1 into following from app.person where user_id = owner for update;
     if following is not null then return following; end if;
     insert into app.person (user_id) values (owner) on conflict do nothing;
     select seq + 1 into following from app.person where user_id = owner for update;
     return following;
   end $$`,
  // One entry for each transaction; 'app.change' ends with it, or with the savepoint that made it.
  `create function app.open_change(owner uuid) returns integer language plpgsql as $$
   declare
     opened text[] := string_to_array(current_setting('app.change', true), '/');
     number integer;
     change_id uuid;
   begin
     if opened[1] = owner::text then return opened[2]; end if;
     update app.person set seq = seq + 1 where user_id = owner returning seq into number;
     insert into app.change (user_id, seq, operation, undoes)
       values (owner, number, nullif(current_setting('app.operation', true), ''),
               nullif(current_setting('app.undoes', true), '')::uuid)
       returning id into change_id;
     perform set_config('app.change', owner || '/' || number || '/' || change_id, true);
     if number % 100 = 0 then perform app.prune_changes(owner); end if;
     return number;
   end $$`,
  `create function app.prune_changes(owner uuid) returns void language plpgsql as $$
   declare oldest integer;
   begin
     select seq into oldest from app.change
       where user_id = owner and made_at >= now() - interval '90 days' order by seq limit 1;
     delete from app.change_row where user_id = owner and seq < oldest;
     delete from app.change where user_id = owner and seq < oldest;
   end $$`,
  // Before any row is locked: whoever waited for a row and then for the log could wait for ever.
  `create function app.lock_own_log() returns trigger language plpgsql as $$
   declare owner uuid := nullif(current_setting('app.user_id', true), '')::uuid;
   begin
     if owner is not null then perform app.lock_log(owner); end if;
     return null;
   end $$`,
  // The number that the entry will have: whether there is one is known only after the row is in
  // (ON CONFLICT DO NOTHING). An update that changes nothing leaves the row as it was.
  `create function app.stamp_row() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and new.seq = old.seq
        and to_jsonb(new) - 'updated_at' = to_jsonb(old) - 'updated_at' then
       return old;
     end if;
     new.seq := app.lock_log(new.user_id);
     return new;
   end $$`,
  // Arguments: the resource, the column that holds its id, and the primary key after user_id.
  `create function app.log_row() returns trigger language plpgsql set timezone to 'UTC' as $$
   declare
     whole jsonb := coalesce(to_jsonb(new), to_jsonb(old));
     before jsonb := to_jsonb(old) - '{user_id,seq,updated_at}'::text[];
     after jsonb := to_jsonb(new) - '{user_id,seq,updated_at}'::text[];
     owner uuid := whole ->> 'user_id';
     number integer;
   begin
     if tg_op = 'UPDATE' then
       select jsonb_object_agg(key, value), jsonb_object_agg(key, after -> key) into before, after
         from jsonb_each(before) where value is distinct from after -> key;
       if before is null then return null; end if;
     end if;
     number := app.open_change(owner);
     insert into app.change_row
       select owner, number,
         coalesce((select max(n) from app.change_row where user_id = owner and seq = number), 0) + 1,
         tg_table_name, (select jsonb_object_agg(name, whole -> name) from unnest(tg_argv[2:]) name),
         tg_argv[0], (whole ->> tg_argv[1])::uuid, before, after;
     if tg_argv[0] <> tg_table_name then
       execute format('update app.%I set seq = $1, updated_at = now() where user_id = $2 and id = $3',
                     tg_argv[0])
         using number, owner, (whole ->> tg_argv[1])::uuid;
     end if;
     return null;
   end $$`,
  `create function app.log_changes(place regclass, resource text default null, id_column text default 'id')
     returns void language plpgsql as $$
   declare keys text;
   begin
     select string_agg(quote_literal(attname), ', ') into keys from pg_constraint
       join pg_attribute on attrelid = conrelid and attnum = any (conkey)
       where conrelid = place and contype = 'p' and attname <> 'user_id';
     execute format('create trigger lock_own_log before insert or update or delete on %s
                     for each statement execute function app.lock_own_log()', place);
     if resource is null then
       execute format('alter table %s add seq integer not null default 0', place);
       execute format('create trigger stamp_row before insert or update on %s
                       for each row execute function app.stamp_row()', place);
       select relname into resource from pg_class where oid = place;
     end if;
     execute format('create trigger log_row after insert or update or delete on %s
                     for each row execute function app.log_row(%L, %L, %s)',
                    place, resource, id_column, keys);
   end $$`,
];

/** Forgets what is logged before it forgets the log, to which forgetting adds. */
const forgetPerson = (order: string) => `
  create or replace function trust.forget_person() returns trigger
    language plpgsql security definer set search_path = '' as $$
  declare place regclass;
  begin
    perform pg_catalog.set_config('app.user_id', old.id::text, true);
    for place in
      select c.oid from pg_catalog.pg_class c
      left join pg_catalog.pg_trigger t on t.tgrelid = c.oid and t.tgname = 'log_row'
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
      order by ${order}
    loop
      execute format('delete from %s where user_id = $1', place) using old.id::uuid;
    end loop;
    return null;
  end $$`;
