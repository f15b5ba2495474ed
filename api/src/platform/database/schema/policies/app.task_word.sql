alter table app.task_word enable row level security;
alter table app.task_word force row level security;
drop policy if exists task_word_owner on app.task_word;
create policy task_word_owner on app.task_word
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
