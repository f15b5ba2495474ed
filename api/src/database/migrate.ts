import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { keepTitleOrder } from './title-order.js';

/**
 * Brings schema `app` up to date.
 *
 * @param url the migrator's connection URL
 * @returns the names of the migrations that ran
 */
export async function migrateApp(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, 1)).initialize();
  try {
    await source.query('create schema if not exists migration');
    const ran = await source.runMigrations({ transaction: 'each' });
    await keepTitleOrder(source);
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
