-- Replaces the words of a changed task in the search index.
create or replace function app.index_words() returns trigger
  language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from app.task_word where (user_id, task_id) = (old.user_id, old.id);
  end if;
  if tg_op <> 'DELETE' then
    insert into app.task_word (user_id, word, task_id)
      select new.user_id, word, new.id from app.words(new.title, new.description) word;
  end if;
  return null;
end $$;
