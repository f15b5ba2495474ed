alter table app.list enable row level security;
alter table app.list force row level security;
drop policy if exists list_owner on app.list;
create policy list_owner on app.list
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
