-- Puts rows back one by one, the last one first, and answers the conflicts as {n, resource, id,
-- fields}. A row is found by its key and written by the names that the log has, so a column that
-- came later keeps its value. Times are text in the log, hence the zone.
create or replace function app.undo_rows(owner uuid, entry integer, wanted integer[]) returns jsonb
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
       where (%2$s) = (select %2$s from jsonb_populate_record(null::app.%1$I, $1))',
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
end $$;
