-- Gives a row the number of its entry in the log. Whether there will be an entry is known only when
-- the row is in (ON CONFLICT DO NOTHING). An update that changes nothing leaves the row as it was.
create or replace function app.stamp_row() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.seq = old.seq
     and to_jsonb(new) - 'updated_at' = to_jsonb(old) - 'updated_at' then
    return old;
  end if;
  new.seq := app.lock_log(new.user_id);
  return new;
end $$;
