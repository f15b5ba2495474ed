-- Puts a subtask into the list of its parent.
create or replace function app.follow_parent() returns trigger
  language plpgsql as $$
begin
  -- Where there is no such task, the foreign key will say so.
  new.list_id := (select list_id from app.task
    where (user_id, id) = (new.user_id, new.parent_id));
  return new;
end $$;
