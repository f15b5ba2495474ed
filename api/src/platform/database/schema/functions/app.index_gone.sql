-- Removes the words of deleted tasks from the search index.
create or replace function app.index_gone() returns trigger
  language plpgsql as $$
declare owner uuid;
begin
  for owner in select distinct user_id from gone loop
    perform app.act_for(owner);
    delete from app.task_word w
      where w.user_id = owner
        and w.task_id = any (array(select gone.id from gone where gone.user_id = owner));
  end loop;
  perform app.act_no_more();
  return null;
end $$;
