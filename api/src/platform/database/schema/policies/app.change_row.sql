alter table app.change_row enable row level security;
alter table app.change_row force row level security;
drop policy if exists change_row_owner on app.change_row;
create policy change_row_owner on app.change_row
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
