-- Refuses a row of a deleted account.
create or replace function app.assert_owner_not_deleted() returns trigger
  language plpgsql as $$
begin
  perform app.assert_not_deleted(new.user_id);
  return new;
end $$;
