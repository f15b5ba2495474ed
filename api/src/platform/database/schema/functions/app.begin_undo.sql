-- The first step of an undo (decision 0044): locks the log, and answers the number and the size of
-- the entry. app.undo_runs() and app.undo_rows() follow; the caller rolls back where rows are in
-- conflict.
create or replace function app.begin_undo(owner uuid, wanted uuid)
  returns table(entry integer, size integer)
  language plpgsql as $$
begin
  perform app.lock_log(owner);
  perform set_config('app.undoes', wanted::text, true);
  return query
    select c.seq, coalesce(
      (select max(n) from app.change_row r where (r.user_id, r.seq) = (owner, c.seq)), 0)
    from app.change c where (c.user_id, c.id) = (owner, wanted);
end $$;
