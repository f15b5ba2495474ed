-- Deletes all rows of a deleted account in every table of schema app, logged tables first, since
-- their deletion is logged. The advisory lock and trust.deleted_person keep a write in flight from
-- bringing the person back; see app.assert_not_deleted().
create or replace function trust.forget_person() returns trigger
  language plpgsql security definer set search_path to '' as $$
declare place regclass;
begin
  perform pg_catalog.set_config('app.user_id', old.id::text, true);
  perform pg_catalog.pg_advisory_xact_lock(7453922, pg_catalog.hashtext(old.id::text));
  for place in
    select c.oid from pg_catalog.pg_class c
    left join pg_catalog.pg_trigger t on t.tgrelid = c.oid and t.tgname = 'log_row'
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition
    order by (t.tgname is not null) desc
  loop
    execute format('delete from %s where user_id = $1', place) using old.id::uuid;
  end loop;
  insert into trust.deleted_person (user_id) values (old.id::uuid)
    on conflict do nothing;
  return null;
end $$;
