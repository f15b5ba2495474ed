-- The log of changes.
create or replace trigger lock_own_log before insert or update or delete on app.filter
  for each statement execute function app.lock_own_log();
create or replace trigger stamp_row before insert or update on app.filter
  for each row execute function app.stamp_row();
create or replace trigger log_row after update on app.filter
  for each row execute function app.log_row('filter', 'id', 'id');
create or replace trigger log_made after insert on app.filter referencing new table as made
  for each statement execute function app.log_made('filter', 'id', 'id');
create or replace trigger log_gone after delete on app.filter referencing old table as gone
  for each statement execute function app.log_gone('filter', 'id', 'id');
