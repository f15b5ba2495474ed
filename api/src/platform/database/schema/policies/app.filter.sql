alter table app.filter enable row level security;
alter table app.filter force row level security;
drop policy if exists filter_owner on app.filter;
create policy filter_owner on app.filter
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
