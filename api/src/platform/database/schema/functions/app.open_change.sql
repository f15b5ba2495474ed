-- The number of this transaction's entry in the log, which it creates where there is none yet.
-- 'app.change' ends with the transaction, or with the savepoint that made it.
create or replace function app.open_change(owner uuid) returns integer
  language plpgsql as $$
declare
  opened text[] := string_to_array(current_setting('app.change', true), '/');
  number integer;
  change_id uuid;
begin
  if opened[1] = owner::text then return opened[2]; end if;
  update app.person set seq = seq + 1 where user_id = owner returning seq into number;
  insert into app.change (user_id, seq, operation, undoes)
    values (owner, number, nullif(current_setting('app.operation', true), ''),
            nullif(current_setting('app.undoes', true), '')::uuid)
    returning id into change_id;
  perform set_config('app.change', owner || '/' || number || '/' || change_id, true);
  if number % 100 = 0 then perform app.prune_changes(owner); end if;
  return number;
end $$;
