import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `app.undo_change(owner, change)` puts back what an entry of the log changed, last row first, and
 * answers what stood in the way: rows that have changed since, as `{resource, id, fields}`. Whoever
 * calls it rolls back when there is any.
 */
export class UndoChanges1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A row is found by its key and written by the names that the log has, so that a column which
    // came later keeps its value. Times are text in the log, hence its zone.
    await runner.query(UNDO_CHANGE);
    // Taking away what was made must not take along, or change, what has come to name it since.
    await runner.query(`
      create function app.is_named(place text, key jsonb) returns boolean language plpgsql as $$
      declare
        reference record;
        is_named boolean;
      begin
        for reference in
          select conrelid::regclass as place,
            string_agg(quote_ident(own.attname), ', ') as names,
            string_agg(quote_ident(target.attname), ', ') as targets
          from pg_constraint cross join unnest(conkey, confkey) as pair (own, target)
          join pg_attribute own on own.attrelid = conrelid and own.attnum = pair.own
          join pg_attribute target on target.attrelid = confrelid and target.attnum = pair.target
          where contype = 'f' and confrelid = format('app.%I', place)::regclass
          group by pg_constraint.oid, conrelid
        loop
          execute format(
            'select exists (select from %s where (%s) in
               (select %s from jsonb_populate_record(null::app.%I, $1)))',
            reference.place, reference.names, reference.targets, place) into is_named using key;
          if is_named then return true; end if;
        end loop;
        return false;
      end $$`);
    await runner.query(`
      create function app.put_back(place text, key jsonb, keys text, before jsonb, current jsonb)
        returns void language plpgsql as $$
      declare names text;
      begin
        select string_agg(quote_ident(name), ', ') into names from jsonb_object_keys(before) name;
        if before is null then
          execute format(
            'delete from app.%1$I
             where (%2$s) in (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
            place, keys) using key;
        elsif current is null then
          execute format(
            'insert into app.%1$I (user_id, %2$s)
             select user_id, %2$s from jsonb_populate_record(null::app.%1$I, $1)',
            place, names) using before || key;
        else
          execute format(
            'update app.%1$I set %3$s (%4$s) = (select %4$s from jsonb_populate_record(null::app.%1$I, $2))
             where (%2$s) in (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
            place, keys, case when current ? 'updated_at' then 'updated_at = now(),' end, names)
            using key, before;
        end if;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.undo_change, app.put_back, app.is_named');
  }
}

/** Made anew where the migration that replaced it is taken back. */
export const UNDO_CHANGE = `
      create function app.undo_change(owner uuid, wanted uuid) returns jsonb
        language plpgsql set timezone to 'UTC' as $$
      declare
        entry app.change_row;
        key jsonb;
        keys text;
        current jsonb;
        fields text[];
        is_free boolean;
        conflicts jsonb;
        pending integer[];
        failed integer[];
      begin
        perform app.lock_log(owner);
        perform set_config('app.undoes', wanted::text, true);
        -- What a foreign key took along is logged behind the row that it named, which must be back
        -- first: rows that stand back are tried again while others come through.
        loop
          conflicts := '[]';
          failed := '{}';
          for entry in
            select r.* from app.change_row r join app.change c using (user_id, seq)
            where c.user_id = owner and c.id = wanted and (pending is null or n = any (pending))
            order by n desc
          loop
            key := entry.key || jsonb_build_object('user_id', owner);
            select string_agg(quote_ident(name), ', ') into keys from jsonb_object_keys(key) name;
            execute format(
              'select to_jsonb(t) from app.%1$I t
               where (%2$s) in (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
              entry.place, keys) into current using key;
            fields := array(
              select name from jsonb_object_keys(entry.after) name
              where current -> name is distinct from entry.after -> name order by name);
            is_free := case when entry.after is null then current is null else fields = '{}' end
              and not (entry.before is null and app.is_named(entry.place, key));
            if is_free then
              begin
                perform app.put_back(entry.place, key, keys, entry.before, current);
              exception when integrity_constraint_violation then
                is_free := false;
              end;
            end if;
            if not is_free then
              failed := failed || entry.n;
              conflicts := conflicts || jsonb_build_object(
                'resource', entry.resource, 'id', entry.resource_id, 'fields', fields);
            end if;
          end loop;
          exit when cardinality(failed) in (0, cardinality(pending));
          pending := failed;
        end loop;
        return conflicts;
      end $$`;
