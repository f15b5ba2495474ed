import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { assertKnownSchema } from './known-schema.js';
import { keepTitleOrder } from './title-order.js';

/**
 * Brings schema `app` up to date.
 *
 * @param url the migrator's connection URL
 * @returns the names of the migrations that ran
 * @throws Error in one line where the schema is newer than this program
 */
export const migrateApp = (url: string): Promise<string[]> =>
  withSource(url, async (source) => {
    await source.query('create schema if not exists migration');
    const [table] = await source.query<{ exists: boolean }[]>(
      "select to_regclass('migration.app_migration') is not null as exists",
    );
    if (table?.exists) {
      const rows = await source.query<{ name: string }[]>(
        'select name from migration.app_migration order by timestamp',
      );
      assertKnownSchema(rows.map(({ name }) => name));
    }
    const ran = await source.runMigrations({ transaction: 'each' });
    await keepTitleOrder(source);
    return ran.map(({ name }) => name);
  });

/**
 * Reverts the last migrations of schemas `app` and `trust`, the last one first.
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
