-- The log of changes: which labels a task has is part of the task.
create or replace trigger lock_own_log before insert or update or delete on app.task_label
  for each statement execute function app.lock_own_log();
create or replace trigger log_row after update on app.task_label
  for each row execute function app.log_row('task', 'task_id', 'task_id', 'label_id');
create or replace trigger log_made after insert on app.task_label referencing new table as made
  for each statement execute function app.log_made('task', 'task_id', 'task_id', 'label_id');
create or replace trigger log_gone after delete on app.task_label referencing old table as gone
  for each statement execute function app.log_gone('task', 'task_id', 'task_id', 'label_id');
