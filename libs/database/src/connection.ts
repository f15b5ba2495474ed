import type { PoolConfig } from 'pg';
import { clientClass } from './client.js';

/**
 * Connection options that every program of the house starts from.
 *
 * @param url `postgres://user:password@host:port/database`, with the program's own role
 * @param applicationName what `pg_stat_activity` shows for its connections
 * @param max the most connections one process opens
 * @param silenceMs milliseconds without an answer after which a connection is given up (see clientClass)
 */
export function poolOptions(url: string, applicationName: string, max = 10, silenceMs?: number) {
  return {
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // The system finds out about a peer that is gone while a connection rests.
    keepAliveInitialDelayMillis: 5_000,
    Client: clientClass(silenceMs),
  } satisfies PoolConfig & { Client: unknown };
}
