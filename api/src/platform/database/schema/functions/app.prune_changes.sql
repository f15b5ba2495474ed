-- Deletes entries of the log that are older than 90 days.
create or replace function app.prune_changes(owner uuid) returns void
  language plpgsql as $$
declare oldest integer;
begin
  select seq into oldest from app.change
    where user_id = owner and made_at >= now() - interval '90 days' order by seq limit 1;
  delete from app.change_row where user_id = owner and seq < oldest;
  delete from app.change where user_id = owner and seq < oldest;
end $$;
