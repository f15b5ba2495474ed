alter table app.change enable row level security;
alter table app.change force row level security;
drop policy if exists change_owner on app.change;
create policy change_owner on app.change
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
