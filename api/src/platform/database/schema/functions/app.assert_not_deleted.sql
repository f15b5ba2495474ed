-- Raises TW401 where the account is deleted. The deletion takes the same lock exclusively and then
-- adds the person to trust.deleted_person. The second statement has a snapshot from after the wait.
create or replace function app.assert_not_deleted(owner uuid) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7453922, hashtext(owner::text));
  perform from trust.deleted_person where user_id = owner;
  if found then
    raise exception 'the account is deleted' using errcode = 'TW401';
  end if;
end $$;
