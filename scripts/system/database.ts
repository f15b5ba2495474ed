import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  clientClass,
  poolOptions,
  provision,
  type Role,
  ROLES,
  withDatabase,
} from '@taskward/database';
import { type EmbeddedCluster, runningCluster, startCluster } from '@taskward/database/embedded';
import type { Env } from '../../web/config/env.js';
import { assertDataFolder } from './data-folder.js';
import type { SystemSettings } from './settings.js';
import { writeWhole } from './whole-file.js';

const DATABASE = 'taskward';

export interface Database {
  urls: Record<Role, string>;
  /** Undefined where DATABASE_URL names a server that is not ours to stop. */
  cluster: EmbeddedCluster | undefined;
}

/** Starts the embedded database, or reaches the given one, and makes the logins. */
export async function openDatabase(settings: SystemSettings): Promise<Database> {
  const { databaseUrl, dataDir } = settings;
  assertDataFolder(dataDir);
  const cluster = databaseUrl ? undefined : await startCluster(path.resolve(dataDir));
  try {
    const adminUrl = cluster ? await ensureDatabase(cluster.adminUrl) : databaseUrl!;
    return { urls: await provision(adminUrl, await rolePasswords(settings)), cluster };
  } catch (error) {
    await cluster?.stop();
    throw cluster
      ? error
      : new Error(`the database of DATABASE_URL cannot be used: ${reason(error)}`);
  }
}

/** As openDatabase, and beside a system that runs already. */
export async function reachDatabase(settings: SystemSettings): Promise<Database> {
  const { databaseUrl, dataDir } = settings;
  const running = databaseUrl ? undefined : await runningCluster(path.resolve(dataDir));
  return openDatabase(
    running ? { ...settings, databaseUrl: withDatabase(running, DATABASE) } : settings,
  );
}

/**
 * What migrates, which is most of this program: loaded when the settings are known to be right, while
 * the database starts.
 */
export async function loadMigrations() {
  const { migrateApp, revertApp } = await import('../../api/src/platform/database/migrate.js');
  const { migrateAuth } = await import('../../web/lib/auth/migrate.js');
  return { migrateApp, migrateAuth, revertApp };
}

/** Brings all schemas up to date, the API's first, which web's triggers call; says what was done. */
export async function migrate(migratorUrl: string, env: Env): Promise<string> {
  const { migrateApp, migrateAuth } = await loadMigrations();
  return withMigrationLock(migratorUrl, async () => {
    const migrations = await migrateApp(migratorUrl);
    const tables = await migrateAuth(migratorUrl, env);
    return tables.length + migrations.length === 0
      ? 'nothing to do'
      : `${tables.length} tables of schema auth, ${migrations.length} migrations and definitions of schemas app and trust`;
  });
}

/** Reverts the last migrations of schemas `app` and `trust`; says how many. */
export async function revert(migratorUrl: string, count: number): Promise<string> {
  const { revertApp } = await loadMigrations();
  const reverted = await withMigrationLock(migratorUrl, () => revertApp(migratorUrl, count));
  return `${reverted} migrations of schemas app and trust reverted`;
}

/** With an `error` listener: a lost connection fails the statement, with its own words. */
const Client = clientClass();

/** Serialises two migrations of one database; the number has no meaning beyond being ours. */
const MIGRATION_LOCK = 7_453_923;

/** A lock of the session: PostgreSQL releases it where this process ends early. */
async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client(poolOptions(url, 'taskward-migrator', 1));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

async function ensureDatabase(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return withDatabase(adminUrl, DATABASE);
}

/**
 * DATABASE_WEB_PASSWORD and its siblings where they are set; else made once and kept beside the
 * data, in a file for its owner's eyes.
 */
async function rolePasswords({ all, dataDir }: SystemSettings): Promise<Record<Role, string>> {
  const file = path.join(dataDir, 'roles.json');
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as object) : {};
  const given = ROLES.flatMap((role) => {
    const password = all[`DATABASE_${role.toUpperCase()}_PASSWORD`];
    return password ? [[role, password]] : [];
  });
  const made = ROLES.map((role) => [role, randomBytes(24).toString('base64url')]);
  const passwords = {
    ...Object.fromEntries(made),
    ...kept,
    ...Object.fromEntries(given),
  } as Record<Role, string>;
  writeWhole(file, JSON.stringify(passwords, null, 2));
  return passwords;
}

/** A refused connection is an AggregateError whose own message is empty. */
function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}
