-- Lets the programs compare the schema with what they know; they cannot read schema migration.
create or replace function trust.applied_migrations() returns setof text
  language sql stable security definer set search_path to '' as $$
  select name from migration.app_migration order by "timestamp";
$$;
