-- Whether a row of another table refers to this row. An undo that deleted it would delete or change
-- the other row, too.
create or replace function app.is_named(place text, key jsonb) returns boolean
  language plpgsql as $$
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
      'select exists (select from %s where (%s) =
         (select %s from jsonb_populate_record(null::app.%I, $1)))',
      reference.place, reference.names, reference.targets, place) into is_named using key;
    if is_named then return true; end if;
  end loop;
  return false;
end $$;
