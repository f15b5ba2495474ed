-- PostgreSQL fires triggers of one event in the order of their names.
-- The log of changes.
create or replace trigger lock_own_log before insert or update or delete on app.task
  for each statement execute function app.lock_own_log();
create or replace trigger stamp_row before insert or update on app.task
  for each row execute function app.stamp_row();
create or replace trigger log_row after update on app.task
  for each row execute function app.log_row('task', 'id', 'id');
create or replace trigger log_made after insert on app.task referencing new table as made
  for each statement execute function app.log_made('task', 'id', 'id');
create or replace trigger log_gone after delete on app.task referencing old table as gone
  for each statement execute function app.log_gone('task', 'id', 'id');

-- Subtasks.
create or replace trigger follow_parent before insert or update on app.task
  for each row when (new.parent_id is not null) execute function app.follow_parent();
-- Sees the whole statement, which may move a tree to the trash or back.
create or replace trigger check_tree after insert or update of parent_id, deleted_at on app.task
  for each row when (new.parent_id is not null or new.deleted_at is not null)
  execute function app.check_tree();
create or replace trigger move_children after update on app.task
  for each row when (new.list_id is distinct from old.list_id)
  execute function app.move_children();

-- The search index.
create or replace trigger index_words after update of title, description on app.task
  for each row execute function app.index_words();
create or replace trigger index_made after insert on app.task referencing new table as made
  for each statement execute function app.index_made();
create or replace trigger index_gone after delete on app.task referencing old table as gone
  for each statement execute function app.index_gone();

-- The stored answer: last of the triggers that run before the row is written.
create or replace trigger write_answer before insert or update on app.task
  for each row execute function app.write_answer();
