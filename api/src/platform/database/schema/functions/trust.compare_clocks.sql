-- Stores how far the clock of a program is ahead of the database, and answers the others.
create or replace function trust.compare_clocks(own_program text, own_instance uuid, own_ahead_ms integer)
  returns table(program text, ahead_ms integer)
  language sql security definer set search_path to '' as $$
  delete from trust.clock where measured_at < now() - interval '5 minutes';
  insert into trust.clock as mine (instance, program, ahead_ms)
    values (own_instance, own_program, own_ahead_ms)
    on conflict (instance) do update
      set ahead_ms = excluded.ahead_ms, measured_at = excluded.measured_at;
  select other.program, other.ahead_ms from trust.clock other
    where other.program <> own_program;
$$;
