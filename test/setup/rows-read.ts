import type { TestDatabase } from './clone-database.js';
import { until } from './until.js';

/** From now on nobody but the test says what PostgreSQL knows of the tables of schema app. */
export async function leaveUnvacuumed(database: TestDatabase): Promise<void> {
  for (const { name } of await tablesOf(database)) {
    await database.sql(`alter table ${name} set (autovacuum_enabled = false)`);
  }
}

/** Has PostgreSQL know the tables as they are now. */
export async function analyzeAll(database: TestDatabase): Promise<void> {
  for (const { name } of await tablesOf(database)) await database.sql(`analyze ${name}`);
}

/** Has PostgreSQL take all tables for empty, as it does when their rows are of an open transaction. */
export const takeForEmpty = (database: TestDatabase) =>
  database.sql(`
    update pg_class set reltuples = 0, relpages = greatest(1, pg_relation_size(oid) / 8192)
    where relkind in ('r', 'i') and relnamespace = 'app'::regnamespace`);

/**
 * Counts what PostgreSQL reads in tables of schema app and their indexes.
 *
 * @param work reads `least` rows or more
 */
export async function rowsReadBy(
  database: TestDatabase,
  least: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = await rowsRead(database);
  await work();
  // A connection tells what it has read once it has rested a little.
  const isTold = async () => (await rowsRead(database)) >= before + least;
  await until(isTold, 'PostgreSQL has told its reads');
  return (await rowsRead(database)) - before;
}

const tablesOf = (database: TestDatabase) =>
  database.sql<{ name: string }>(`
    select oid::regclass as name from pg_class
    where relkind = 'r' and relnamespace = 'app'::regnamespace`);

async function rowsRead(database: TestDatabase): Promise<number> {
  const [row] = await database.sql<{ reads: string }>(`
    select sum(reads) as reads from (
      select seq_tup_read as reads from pg_stat_user_tables where schemaname = 'app'
      union all
      select idx_tup_read from pg_stat_user_indexes where schemaname = 'app') as counted`);
  return Number(row!.reads);
}
