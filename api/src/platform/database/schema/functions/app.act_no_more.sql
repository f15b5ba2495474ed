-- Resets what app.act_for() has set.
create or replace function app.act_no_more() returns void
  language plpgsql as $$
begin
  if coalesce(current_setting('app.acts', true), '') <> '' then
    perform set_config('app.acts', '', true);
    perform set_config('app.user_id', '', true);
  end if;
end $$;
