-- Logs all rows that a statement has deleted. Arguments as for app.log_row().
create or replace function app.log_gone() returns trigger
  language plpgsql set timezone to 'UTC' as $$
declare
  owner uuid;
  number integer;
begin
  for owner in select distinct user_id from gone loop
    perform app.act_for(owner);
    number := app.open_change(owner);
    insert into app.change_row
      select owner, number,
        coalesce((select n from app.change_row where user_id = owner and seq = number
          order by n desc limit 1), 0)
          + row_number() over (),
        tg_table_name,
        (select jsonb_object_agg(name, whole -> name) from unnest(tg_argv[2:]) name),
        tg_argv[0], (whole ->> tg_argv[1])::uuid,
        whole - '{user_id,seq,updated_at,answer}'::text[], null
      from (select to_jsonb(gone) as whole from gone where gone.user_id = owner offset 0) as rows;
    if tg_argv[0] <> tg_table_name then
      execute format(
        'update app.%I t set seq = $1, updated_at = now()
         where t.user_id = $2
           and t.id = any (array(select distinct %I from gone where user_id = $2))',
        tg_argv[0], tg_argv[1]) using number, owner;
    end if;
  end loop;
  perform app.act_no_more();
  return null;
end $$;
