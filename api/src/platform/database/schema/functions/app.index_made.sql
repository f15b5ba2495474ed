-- Adds the words of new tasks to the search index.
create or replace function app.index_made() returns trigger
  language plpgsql as $$
begin
  insert into app.task_word (user_id, word, task_id)
    select user_id, word, id from made, app.words(title, description) word;
  return null;
end $$;
