-- Revokes the tokens of ended sessions, and notifies every API.
create or replace function trust.revoke_ended_sessions() returns trigger
  language plpgsql security definer set search_path to '' as $$
begin
  insert into trust.revocation (session_id) select id::text from ended;
  if found then perform pg_catalog.pg_notify('session_ended', ''); end if;
  return null;
end $$;
