import type { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/**
 * The last of the 31 migrations that CreateSchema replaced. A database that has it has exactly the
 * tables that CreateSchema creates.
 */
const LAST_FORMER = 'FoldTextAlike1796300000000';

const [BASELINE] = migrations;

/** Whether a migration is one of those that CreateSchema replaced. */
export const isFormer = (name: string): boolean => timestampOf(name) < timestampOf(BASELINE!.name);

/**
 * Records CreateSchema as run in a database that the former migrations made.
 *
 * @param applied the names of the migrations that the database has
 * @throws Error in one line for a database that lacks some of them
 */
export async function replaceFormer(source: DataSource, applied: string[]): Promise<void> {
  if (!applied.some(isFormer)) return;
  if (!applied.includes(LAST_FORMER)) {
    throw new Error(
      `the database schema is too old for this program: it ends at ${applied.at(-1)}. Migrate it with a version that has ${LAST_FORMER} (the last one before ${BASELINE!.name}), and then with this one`,
    );
  }
  await source.transaction(async (manager) => {
    await manager.query('delete from migration.app_migration');
    await manager.query('insert into migration.app_migration (timestamp, name) values ($1, $2)', [
      timestampOf(BASELINE!.name),
      BASELINE!.name,
    ]);
  });
}

/** TypeORM ends the name of a migration with its time: 13 digits, milliseconds since 1970. */
const timestampOf = (name: string): number => Number(name.slice(-13));
