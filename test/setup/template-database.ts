import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { Client } from 'pg';
import { provision, type Role, withDatabase } from '@taskward/database';
import { startCluster } from '@taskward/database/embedded';
import { migrate } from '../../scripts/system/database.js';
import { webEnv } from './settings.js';

/** The database that every suite clones. */
const TEMPLATE = 'taskward';

export type TestDatabaseUrls = Record<Role | 'admin', string>;

/**
 * Starts a PostgreSQL for the tests and lays the real migrations into a template.
 *
 * @param folder an empty folder for its files
 * @param durable true where the test is about what survives a crash
 */
export async function startTestDatabase(folder: string, durable = false) {
  // mkdtemp makes a folder for its owner alone; root's database runs as somebody else.
  await chmod(folder, 0o711);
  const cluster = await startCluster(folder, durable);
  const client = new Client({ connectionString: cluster.adminUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();

  const admin = withDatabase(cluster.adminUrl, TEMPLATE);
  const password = () => randomBytes(12).toString('hex');
  const logins = await provision(admin, { migrator: password(), web: password(), api: password() });
  await migrate(logins.migrator, webEnv({ DATABASE_URL: logins.web }));
  const urls = { ...logins, admin } satisfies TestDatabaseUrls;
  return { urls, home: cluster.home, stop: () => cluster.stop() };
}
