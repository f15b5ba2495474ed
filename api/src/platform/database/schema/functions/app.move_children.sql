-- Moves subtasks with their parent. Its trigger's name comes after log_row, so that the log has the
-- parent first.
create or replace function app.move_children() returns trigger
  language plpgsql as $$
begin
  update app.task set list_id = new.list_id, updated_at = now()
    where user_id = new.user_id and parent_id = new.id
      and list_id is distinct from new.list_id;
  return null;
end $$;
