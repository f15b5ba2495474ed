import { getMigrations } from 'better-auth/db/migration';
import { createPool, poolOptions } from '@taskward/database';
import type { Env } from '../../config/env';
import { LINK_TRIGGERS } from './mail-links';
import { authOptions } from './options';
import { BACKOFF_TABLE } from './sign-in-backoff';

/** As rate-limiter-flexible would make it, had web's login the right to. */
const RATE_LIMIT_TABLE = `
  create table if not exists auth.rate_limit (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`;

/**
 * Whatever ends a session or an account, one place or many, its end is told in the same
 * transaction: tokens of an ended session are refused, tasks of an ended account are gone. What the
 * functions do stands in the API's migrations.
 */
const TRIGGERS = `
  create or replace trigger session_ended
    after delete on auth.session referencing old table as ended
    for each statement execute function trust.revoke_ended_sessions();
  create or replace trigger account_deleted
    after delete on auth."user"
    for each row execute function trust.forget_person();`;

/**
 * Brings schema `auth` up to date with Better Auth's own migrator. Schema `trust` must be there.
 *
 * @param url the migrator's connection URL
 * @returns the names of the tables that were made or changed
 */
export async function migrateAuth(url: string, env: Env): Promise<string[]> {
  const pool = createPool(poolOptions(url, 'taskward-migrator', 1));
  try {
    const { toBeCreated, toBeAdded, runMigrations } = await getMigrations(authOptions(env, pool));
    await runMigrations();
    await pool.query(RATE_LIMIT_TABLE);
    await pool.query(BACKOFF_TABLE);
    await pool.query(TRIGGERS);
    await pool.query(LINK_TRIGGERS);
    return [...toBeCreated, ...toBeAdded].map(({ table }) => table);
  } finally {
    await pool.end();
  }
}
