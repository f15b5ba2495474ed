alter table app.label enable row level security;
alter table app.label force row level security;
drop policy if exists label_owner on app.label;
create policy label_owner on app.label
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
