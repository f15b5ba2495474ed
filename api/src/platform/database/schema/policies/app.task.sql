alter table app.task enable row level security;
alter table app.task force row level security;
drop policy if exists task_owner on app.task;
create policy task_owner on app.task
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
