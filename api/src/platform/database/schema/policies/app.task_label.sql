alter table app.task_label enable row level security;
alter table app.task_label force row level security;
drop policy if exists task_label_owner on app.task_label;
create policy task_label_owner on app.task_label
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
