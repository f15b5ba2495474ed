-- Writes one row as it was before an entry of the log.
create or replace function app.put_back(place text, key jsonb, keys text, before jsonb, current jsonb)
  returns void
  language plpgsql as $$
declare names text;
begin
  select string_agg(quote_ident(name), ', ') into names from jsonb_object_keys(before) name;
  if before is null then
    execute format(
      'delete from app.%1$I
       where (%2$s) = (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
      place, keys) using key;
  elsif current is null then
    execute format(
      'insert into app.%1$I (user_id, %2$s)
       select user_id, %2$s from jsonb_populate_record(null::app.%1$I, $1)',
      place, names) using before || key;
  else
    execute format(
      'update app.%1$I set %3$s (%4$s) = (select %4$s from jsonb_populate_record(null::app.%1$I, $2))
       where (%2$s) = (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
      place, keys, case when current ? 'updated_at' then 'updated_at = now(),' end, names)
      using key, before;
  end if;
end $$;
