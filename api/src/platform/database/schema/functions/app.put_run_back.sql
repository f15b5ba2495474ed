-- Puts back rows of one table and one shape with one statement, found by a list of their keys
-- (decision 0044). Tasks are inserted from parent to child; rows have no order that holds. What
-- this did stands in the log by then: it must be the reverse of the entry, and nothing else, so no
-- row was different and none was deleted along with another.
create or replace function app.put_run_back(owner uuid, entry integer, run integer[]) returns void
  language plpgsql set timezone to 'UTC' as $$
declare
  own integer := app.lock_log(owner);
  done integer := coalesce(
    (select n from app.change_row where user_id = owner and seq = own
     order by n desc limit 1), 0);
  sample app.change_row;
  names text;
  values text;
  own_key text;
  of_run text;
  befores jsonb;
  mirrored integer;
begin
  select * into sample from app.change_row
    where (user_id, seq, n) = (owner, entry, run[1]);
  select string_agg(format('%I', name), ', '), string_agg(format('p.%I', name), ', ')
    into names, values from jsonb_object_keys(sample.before) name;
  select jsonb_object_agg(key::text, before) into befores from app.change_row
    where user_id = owner and seq = entry and n = any (run);
  -- Column by column for the index; of a key of two columns that finds more than there is.
  select format('jsonb_build_object(%s)::text', string_agg(format('%1$L, t.%1$I', name), ', ')),
      string_agg(format(
        't.%1$I = any (array(
           select (jsonb_populate_record(null::app.%2$I, key::jsonb)).%1$I
           from jsonb_object_keys($4) key))', name, sample.place), ' and ')
    into own_key, of_run from jsonb_object_keys(sample.key) name;
  execute format(
    case
      when sample.before is null then
        'delete from app.%1$I t where t.user_id = $1 and %5$s and $4 ? %4$s'
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
           select %3$s from jsonb_populate_record(null::app.%1$I, $4 -> %4$s) p)
         where t.user_id = $1 and %5$s and $4 ? %4$s'
    end,
    sample.place, names, values, own_key, of_run,
    (select 'updated_at = now(),' from pg_attribute
     where attrelid = format('app.%I', sample.place)::regclass and attname = 'updated_at'))
    using owner, entry, run, befores;
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
end $$;
