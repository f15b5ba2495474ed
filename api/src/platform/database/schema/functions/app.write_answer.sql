-- Stores the JSON of a task with its row. Its trigger's name comes after those that change the row.
-- A new task has no labels yet.
create or replace function app.write_answer() returns trigger
  language plpgsql as $$
begin
  new.answer :=
    case tg_op when 'INSERT' then app.answer_with(new, '[]') else app.task_answer(new) end;
  return new;
end $$;
