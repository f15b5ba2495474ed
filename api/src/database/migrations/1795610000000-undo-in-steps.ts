import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UNDO_CHANGE } from './1795420000000-undo-changes.js';

/**
 * An undo in steps that each end in time, whatever the size of the entry (0044):
 *
 * - `app.begin_undo(owner, change)` locks the log and answers where the entry stands in it;
 * - `app.undo_runs(owner, seq, numbers)` puts back rows of it, as many as can be with one
 *   statement, and answers the numbers of those that it left as they are;
 * - `app.undo_rows(owner, seq, numbers)` puts them back one by one and answers what stood in the
 *   way, as `{n, resource, id, fields}`.
 *
 * Whoever calls them rolls back when something does stand in the way.
 */
export class UndoInSteps1795610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.undo_change');
    for (const statement of FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function app.begin_undo, app.undo_runs, app.put_run_back, app.undo_rows',
    );
    await runner.query(UNDO_CHANGE);
  }
}

// Tasks are made from above to below, each to find its parent; rows go in no order that holds.
// What this did stands in the log by then. It must be what the entry says the other way round,
// and nothing beside it: then no row was another by now, and none was taken along.
export const PUT_RUN_BACK = `create or replace function app.put_run_back(owner uuid, entry integer, run integer[]) returns void
     language plpgsql set timezone to 'UTC' as $$
   declare
     own integer := app.lock_log(owner);
     done integer := coalesce(
       (select max(n) from app.change_row where user_id = owner and seq = own), 0);
     sample app.change_row;
     names text;
     values text;
     keys text;
     their_keys text;
     mirrored integer;
   begin
     select * into sample from app.change_row
       where (user_id, seq, n) = (owner, entry, run[1]);
     select string_agg(format('%I', name), ', '), string_agg(format('p.%I', name), ', ')
       into names, values from jsonb_object_keys(sample.before) name;
     select string_agg(format('t.%I', name), ', '), string_agg(format('k.%I', name), ', ')
       into keys, their_keys from jsonb_object_keys(sample.key) name;
     execute format(
       case
         when sample.before is null then
           'delete from app.%1$I t
            using app.change_row r, lateral jsonb_populate_record(null::app.%1$I, r.key) k
            where (r.user_id, r.seq) = ($1, $2) and r.n = any ($3)
              and (t.user_id, %4$s) = ($1, %5$s)'
         when sample.after is null then
           'insert into app.%1$I (user_id, %2$s)
            with recursive run as (
              select n, before, key ->> ''id'' as id, before ->> ''parent_id'' as parent
              from app.change_row where (user_id, seq) = ($1, $2) and n = any ($3)),
            level as (
              select n, before, id, 0 as depth from run
              where parent is null or not exists (select from run above where above.id = run.parent)
              union all
              select run.n, run.before, run.id, depth + 1 from level join run on run.parent = level.id)
            select $1, %3$s from level, lateral jsonb_populate_record(null::app.%1$I, before) p
            order by depth, n'
         else
           'update app.%1$I t set %6$s (%2$s) = (
              select %3$s from jsonb_populate_record(null::app.%1$I, r.before) p)
            from app.change_row r, lateral jsonb_populate_record(null::app.%1$I, r.key) k
            where (r.user_id, r.seq) = ($1, $2) and r.n = any ($3)
              and (t.user_id, %4$s) = ($1, %5$s)'
       end,
       sample.place, names, values, keys, their_keys,
       (select 'updated_at = now(),' from pg_attribute
        where attrelid = format('app.%I', sample.place)::regclass and attname = 'updated_at'))
       using owner, entry, run;
     select count(*) into mirrored from (
       select place, key, before, after from app.change_row
         where user_id = owner and seq = own and n > done
       intersect
       select place, key, after, before from app.change_row
         where user_id = owner and seq = entry and n = any (run)) as same;
     if mirrored <> cardinality(run) or cardinality(run) <> (
       select count(*) from app.change_row where user_id = owner and seq = own and n > done)
     then
       raise exception 'not the same the other way round'
         using errcode = 'integrity_constraint_violation';
     end if;
   end $$`;

const FUNCTIONS = [
  `create function app.begin_undo(owner uuid, wanted uuid)
     returns table (entry integer, size integer) language plpgsql as $$
   begin
     perform app.lock_log(owner);
     perform set_config('app.undoes', wanted::text, true);
     return query
       select c.seq, coalesce(
         (select max(n) from app.change_row r where (r.user_id, r.seq) = (owner, c.seq)), 0)
       from app.change c where (c.user_id, c.id) = (owner, wanted);
   end $$`,
  // A run is rows that follow each other, of one table and with the same columns; last ones first.
  `create function app.undo_runs(owner uuid, entry integer, wanted integer[]) returns integer[]
     language plpgsql as $$
   declare
     run integer[];
     refused integer[] := '{}';
   begin
     for run in
       select array_agg(n order by n desc) from (
         select n, shape,
           row_number() over (order by n) - row_number() over (partition by shape order by n) as gap
         from (
           select n, jsonb_build_array(place, before is null, after is null, array(
             select name from jsonb_object_keys(before) name
             where after is not null order by name)) as shape
           from app.change_row where user_id = owner and seq = entry and n = any (wanted)) as rows
         ) as shaped
       group by shape, gap order by max(n) desc
     loop
       begin
         perform app.put_run_back(owner, entry, run);
       exception when integrity_constraint_violation then
         refused := refused || run;
       end;
     end loop;
     return refused;
   end $$`,
  PUT_RUN_BACK,
  // A row is found by its key and written by the names that the log has, so that a column which
  // came later keeps its value. Times are text in the log, hence its zone.
  `create function app.undo_rows(owner uuid, entry integer, wanted integer[]) returns jsonb
     language plpgsql set timezone to 'UTC' as $$
   declare
     made app.change_row;
     key jsonb;
     keys text;
     current jsonb;
     fields text[];
     is_free boolean;
     conflicts jsonb := '[]';
   begin
     for made in
       select * from app.change_row where user_id = owner and seq = entry and n = any (wanted)
       order by n desc
     loop
       key := made.key || jsonb_build_object('user_id', owner);
       select string_agg(quote_ident(name), ', ') into keys from jsonb_object_keys(key) name;
       execute format(
         'select to_jsonb(t) from app.%1$I t
          where (%2$s) in (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
         made.place, keys) into current using key;
       fields := array(
         select name from jsonb_object_keys(made.after) name
         where current -> name is distinct from made.after -> name order by name);
       is_free := case when made.after is null then current is null else fields = '{}' end
         and not (made.before is null and app.is_named(made.place, key));
       if is_free then
         begin
           perform app.put_back(made.place, key, keys, made.before, current);
         exception when integrity_constraint_violation then
           is_free := false;
         end;
       end if;
       if not is_free then
         conflicts := conflicts || jsonb_build_object('n', made.n,
           'resource', made.resource, 'id', made.resource_id, 'fields', fields);
       end if;
     end loop;
     return conflicts;
   end $$`,
];
