-- Locks the log of a person until the transaction ends, and answers the number that its next entry
-- will have. The lock makes the writing transactions of one person run one after the other: numbers
-- have no gaps, and a reader who saw one has seen all before it.
create or replace function app.lock_log(owner uuid) returns integer
  language plpgsql as $$
declare
  opened text[] := string_to_array(current_setting('app.change', true), '/');
  following integer;
begin
  if opened[1] = owner::text then return opened[2]; end if;
  select seq + 1 into following from app.person where user_id = owner for update;
  if following is not null then return following; end if;
  perform app.assert_not_deleted(owner);
  insert into app.person (user_id) values (owner) on conflict do nothing;
  select seq + 1 into following from app.person where user_id = owner for update;
  return following;
end $$;
