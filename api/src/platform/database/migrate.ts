import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { applyDefinitions } from './definitions.js';
import { replaceFormer } from './former-migrations.js';
import { assertKnownSchema } from './known-schema.js';
import { keepTitleOrder } from './title-order.js';

/**
 * Brings schemas `app` and `trust` up to date.
 *
 * @param url the migrator's connection URL
 * @returns the names of the migrations that ran, and of the files of schema/ that were executed
 * @throws Error in one line where the schema is newer than this program
 */
export const migrateApp = (url: string): Promise<string[]> =>
  withSource(url, async (source) => {
    await source.query('create schema if not exists migration');
    const applied = await appliedMigrations(source);
    await replaceFormer(source, applied);
    assertKnownSchema(await appliedMigrations(source));
    const ran = await source.runMigrations({ transaction: 'each' });
    const definitions = await applyDefinitions(source);
    await keepTitleOrder(source);
    return [...ran.map(({ name }) => name), ...definitions];
  });

async function appliedMigrations(source: DataSource): Promise<string[]> {
  const [table] = await source.query<{ exists: boolean }[]>(
    "select to_regclass('migration.app_migration') is not null as exists",
  );
  if (!table?.exists) return [];
  const rows = await source.query<{ name: string }[]>(
    'select name from migration.app_migration order by timestamp',
  );
  return rows.map(({ name }) => name);
}

/**
 * Reverts the last migrations of schemas `app` and `trust`, the last one first. Functions, triggers
 * and policies stay until the next migration, which executes all their files.
 *
 * @param url the migrator's connection URL
 * @returns how many were reverted: fewer than `count` where there are no more
 */
export const revertApp = (url: string, count: number): Promise<number> =>
  withSource(url, async (source) => {
    const applied = async () => {
      const [row] = await source.query<{ count: number }[]>(
        'select count(*)::int from migration.app_migration',
      );
      return row?.count ?? 0;
    };
    const before = await applied();
    for (let left = Math.min(count, before); left > 0; left--) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    await source.query('drop table if exists migration.definition');
    return before - (await applied());
  });

async function withSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(dataSourceOptions(url, 1)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
