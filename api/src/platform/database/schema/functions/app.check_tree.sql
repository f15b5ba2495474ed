-- Keeps what must hold of subtasks, since an undo writes old values row by row and knows nothing of
-- it: task_depth (at most five levels, which also refuses a circle) and task_below_trash (no task
-- outside the trash below one inside it).
create or replace function app.check_tree() returns trigger
  language plpgsql as $$
declare
  levels integer;
  is_below_trash boolean;
begin
  with recursive above as (
    select new.parent_id as id, 1 as level
    union all
    select t.parent_id, level + 1 from above, lateral (
      select task.parent_id from app.task
      where (task.user_id, task.id) = (new.user_id, above.id) offset 0) t
      where t.parent_id is not null and level < 6)
  select (select max(level) from above where id is not null)
    + (select max(level) from app.task_tree(new.user_id, new.id)) + 1 into levels;
  if levels > 5 then
    raise exception 'more than five levels of tasks, or a circle'
      using errcode = 'check_violation', constraint = 'task_depth';
  end if;
  is_below_trash := case when new.deleted_at is null then
      (select deleted_at is not null from app.task
       where (user_id, id) = (new.user_id, new.parent_id))
    else
      (select bool_or(deleted_at is null) from app.task
       where (user_id, parent_id) = (new.user_id, new.id)) end;
  if is_below_trash then
    raise exception 'a task outside the trash below one that lies in it'
      using errcode = 'check_violation', constraint = 'task_below_trash';
  end if;
  return null;
end $$;
