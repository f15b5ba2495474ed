import { getMigrations } from 'better-auth/db/migration';
import { Pool } from 'pg';
import { poolOptions } from '@taskward/database';
import type { Env } from '../../config/env';
import { authOptions } from './options';

/**
 * Brings schema `auth` up to date with Better Auth's own migrator.
 *
 * @param url the migrator's connection URL
 * @returns the names of the tables that were made or changed
 */
export async function migrateAuth(url: string, env: Env): Promise<string[]> {
  const pool = new Pool(poolOptions(url, 'taskward-migrator', 1));
  try {
    const { toBeCreated, toBeAdded, runMigrations } = await getMigrations(authOptions(env, pool));
    await runMigrations();
    return [...toBeCreated, ...toBeAdded].map(({ table }) => table);
  } finally {
    await pool.end();
  }
}
