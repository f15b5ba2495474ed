import type { PoolConfig } from 'pg';

/**
 * Connection options that every program of the house starts from.
 *
 * @param url `postgres://user:password@host:port/database`, with the program's own role
 * @param applicationName what `pg_stat_activity` shows for its connections
 * @param max the most connections one process opens
 */
export function poolOptions(url: string, applicationName: string, max = 10): PoolConfig {
  return {
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  };
}
