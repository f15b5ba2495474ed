-- Locks the log before any row: two transactions that lock a row and then the log could wait for
-- each other for ever.
create or replace function app.lock_own_log() returns trigger
  language plpgsql as $$
declare owner uuid := nullif(current_setting('app.user_id', true), '')::uuid;
begin
  if owner is not null then perform app.lock_log(owner); end if;
  return null;
end $$;
