import type { Pool } from 'pg';

/** Wrong passwords that cost no pause: a person who tries their usual ones. */
const FREE_TRIES = 5;

/** Seconds. The longest pause, so that nobody waits for long once a stranger has given up. */
const LONGEST_PAUSE = 900;

/** Where tries are counted. The migrator makes it; web's login may use it. */
export const BACKOFF_TABLE = `
  create table if not exists auth.sign_in_backoff (
    key text primary key,
    tries integer not null,
    next_try_at timestamptz not null
  );
  create index if not exists sign_in_backoff_next_try_at on auth.sign_in_backoff (next_try_at)`;

// One statement, so that of tries at once only one is let through where a pause has just begun. It
// also sweeps up to 20 forgotten rows: the table never holds more than a day's tries.
const TRY = `
  with swept as (
    delete from auth.sign_in_backoff where key in (
      select key from auth.sign_in_backoff
      where next_try_at < now() - interval '1 day' and key <> $1
      limit 20 for update skip locked)
  )
  insert into auth.sign_in_backoff as known values ($1, 1, now())
  on conflict (key) do update set
    tries = case when known.next_try_at < now() - interval '1 day' then 1 else known.tries + 1 end,
    next_try_at = now() + case
      when known.next_try_at < now() - interval '1 day' or known.tries + 1 < ${FREE_TRIES}
      then interval '0'
      else least(power(2, least(known.tries + 1 - ${FREE_TRIES}, 20)), ${LONGEST_PAUSE})
        * interval '1 second'
    end
  where known.next_try_at <= now()
  returning tries`;

const PAUSE = `
  select ceil(extract(epoch from next_try_at - now()))::int as seconds
  from auth.sign_in_backoff where key = $1`;

/**
 * Pauses that double with each wrong password of an account: none for the first five, then
 * 1 s, 2 s, 4 s … 15 minutes, forgotten after a day. Counted in the database, for all instances.
 */
export function signInBackoff(pool: Pool) {
  return {
    /** Counts a try. @returns 0 when it may go ahead, else the whole seconds to wait */
    async take(key: string): Promise<number> {
      const { rowCount } = await pool.query(TRY, [key]);
      if (rowCount) return 0;
      const { rows } = await pool.query<{ seconds: number }>(PAUSE, [key]);
      return Math.max(1, rows[0]?.seconds ?? 1);
    },
    /** The password was right. */
    async forget(key: string): Promise<void> {
      await pool.query('delete from auth.sign_in_backoff where key = $1', [key]);
    },
  };
}
