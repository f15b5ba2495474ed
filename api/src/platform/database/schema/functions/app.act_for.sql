-- Sets the owner that row-level security compares with, for a statement trigger. A cascade makes
-- such a trigger run as the owner of the table, whom row-level security binds; and a superuser may
-- have set no owner. app.act_no_more() ends it.
create or replace function app.act_for(owner uuid) returns void
  language plpgsql as $$
begin
  if coalesce(current_setting('app.acts', true), '') <> ''
    or coalesce(current_setting('app.user_id', true), '') = '' then
    perform set_config('app.acts', owner::text, true);
    perform set_config('app.user_id', owner::text, true);
  end if;
end $$;
