-- Puts back as many rows as possible with one statement each, and answers the numbers of those that
-- it left as they are. A run is rows that follow each other, of one table and with the same
-- columns; the last run first.
create or replace function app.undo_runs(owner uuid, entry integer, wanted integer[])
  returns integer[]
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
end $$;
