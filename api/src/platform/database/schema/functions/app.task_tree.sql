-- A task (level 0) and all tasks below it. The bound ends a circle, which app.check_tree() then
-- refuses.
create or replace function app.task_tree(owner uuid, root uuid)
  returns table(id uuid, level integer)
  language plpgsql stable as $$
begin
  return query with recursive tree as (
    select t.id, 0 as level from app.task t where t.user_id = owner and t.id = root
    union all
    select t.id, tree.level + 1 from tree, lateral (
      select below.id from app.task below
      where below.user_id = owner and below.parent_id = tree.id offset 0) t
      where tree.level < 6)
  select tree.id, tree.level from tree;
end $$;
