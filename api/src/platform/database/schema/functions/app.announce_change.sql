-- Notifies the API of a new entry of the log, when its transaction commits; the listeners read what
-- it says from the log (decision 0036). Only where somebody listens to this person: PostgreSQL lets
-- transactions that notify commit one after the other, across the whole database. In any isolation
-- but read committed the snapshot may be older than the listener.
create or replace function app.announce_change() returns trigger
  language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' or exists (
    select from trust.listener where user_id = new.user_id and until > now()) then
    perform pg_notify('change', new.user_id::text);
  end if;
  return null;
end $$;
