import { Client } from 'pg';
import type { TestDatabaseUrls } from '../../test/setup/template-database.js';
import { withDatabase } from '@taskward/database';

/** The database without row-level security, for what the lock costs. */
export const UNLOCKED = 'unlocked';

/** The table of the yardsticks: the same columns and rows, and nothing but the index that they read by. */
const BARE = `
  create schema bare;
  create table bare.task (like app.task including defaults including constraints);
  alter table bare.task add primary key (user_id, id);
  create index on bare.task (user_id, created_at, id) where deleted_at is null;
  insert into bare.task select * from app.task;
  alter table bare.task drop answer`;

const UNLOCK = `
  do $$ declare locked regclass; begin
    for locked in select oid from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity
    loop execute format('alter table %s disable row level security', locked); end loop;
  end $$`;

/** Gives each person 100 tasks, and makes the yardsticks' table and the unlocked copy. */
export async function fill(urls: TestDatabaseUrls, people: string[]): Promise<void> {
  for (const id of people) await sql(urls.admin, tasksOf(id, 100));
  await sql(urls.admin, BARE);
  await sql(urls.admin, 'vacuum analyze');
  await sql(withDatabase(urls.admin, 'postgres'), `create database ${UNLOCKED} template taskward`);
  await sql(withDatabase(urls.admin, UNLOCKED), UNLOCK);
}

/** A million tasks of one person, as a restored backup would bring them: past the log. */
export async function fillMillion(urls: TestDatabaseUrls, owner: string): Promise<void> {
  await sql(urls.admin, 'alter table app.task disable trigger user');
  await sql(urls.admin, 'alter table app.task enable trigger write_answer');
  await sql(urls.admin, tasksOf(owner, 1_000_000));
  await sql(urls.admin, 'alter table app.task enable trigger user');
  await sql(urls.admin, 'vacuum analyze app.task');
}

/** What the orders go by differs from task to task, each in another sequence; one in four has no due value. */
const tasksOf = (owner: string, count: number) => `
  insert into app.task (user_id, id, title, description, created_at, updated_at, position,
    priority, due_date, due_time)
  select '${owner}', gen_random_uuid(), 'Task number ' || n, repeat('word ', 10),
    now() - n * interval '1 second', now() - n::bigint * 7919 % ${count} * interval '1 second',
    'a' || lpad((n::bigint * 104729 % ${count})::text, 7, '0'), n % 5,
    case when n % 4 > 0 then date '2026-01-01' + n % 365 end,
    case when n % 4 > 1 then time '08:00' + n % 12 * interval '1 hour' end
  from generate_series(1, ${count}) n`;

export async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
