-- Logs one updated row. Arguments: the resource, the column that holds its id, and the columns of
-- the primary key after user_id. The columns of a due value are one value, and so are those of a
-- recurrence: a change of one is logged with all of them.
create or replace function app.log_row() returns trigger
  language plpgsql set timezone to 'UTC' as $$
declare
  whole jsonb := coalesce(to_jsonb(new), to_jsonb(old));
  before jsonb := to_jsonb(old) - '{user_id,seq,updated_at,answer}'::text[];
  after jsonb := to_jsonb(new) - '{user_id,seq,updated_at,answer}'::text[];
  owner uuid := whole ->> 'user_id';
  number integer;
  changed text[];
begin
  if tg_op = 'UPDATE' then
    if before = after then return null; end if;
    changed := array(
      select key from jsonb_each(before) where value is distinct from after -> key);
    if changed && '{due_date,due_time,due_at,due_zone}' then
      changed := changed || '{due_date,due_time,due_at,due_zone}';
    end if;
    if changed && '{recurrence_rule,recurrence_from}' then
      changed := changed || '{recurrence_rule,recurrence_from}';
    end if;
    select jsonb_object_agg(key, value), jsonb_object_agg(key, after -> key) into before, after
      from jsonb_each(before) where key = any (changed);
  end if;
  number := app.open_change(owner);
  insert into app.change_row
    select owner, number,
      coalesce((select n from app.change_row where user_id = owner and seq = number
          order by n desc limit 1), 0) + 1,
      tg_table_name,
      (select jsonb_object_agg(name, whole -> name) from unnest(tg_argv[2:]) name),
      tg_argv[0], (whole ->> tg_argv[1])::uuid, before, after;
  if tg_argv[0] <> tg_table_name then
    execute format(
      'update app.%I set seq = $1, updated_at = now() where user_id = $2 and id = $3', tg_argv[0])
      using number, owner, (whole ->> tg_argv[1])::uuid;
  end if;
  return null;
end $$;
