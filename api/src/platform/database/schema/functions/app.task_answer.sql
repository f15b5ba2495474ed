-- The JSON of a task with its labels; see app.answer_with().
create or replace function app.task_answer(t app.task) returns text
  language plpgsql stable as $$
    begin
  return app.answer_with(t, coalesce(
    (select '["' || string_agg(l.label_id::text, '","' order by l.label_id) || '"]'
     from app.task_label l where (l.user_id, l.task_id) = (t.user_id, t.id)), '[]'));
end $$;
