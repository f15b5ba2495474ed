-- The log of changes.
create or replace trigger lock_own_log before insert or update or delete on app.label
  for each statement execute function app.lock_own_log();
create or replace trigger stamp_row before insert or update on app.label
  for each row execute function app.stamp_row();
create or replace trigger log_row after update on app.label
  for each row execute function app.log_row('label', 'id', 'id');
create or replace trigger log_made after insert on app.label referencing new table as made
  for each statement execute function app.log_made('label', 'id', 'id');
create or replace trigger log_gone after delete on app.label referencing old table as gone
  for each statement execute function app.log_gone('label', 'id', 'id');
