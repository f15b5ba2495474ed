import 'server-only';
import type { Pool } from 'pg';
import { createPool, poolOptions } from '@taskward/database';
import { readEnv } from '../config/env';

/** Milliseconds without an answer. Deleting a large account is one long statement. */
const SILENCE_MS = 120_000;

let pool: Pool | undefined;

/** This process's connections to schema `auth`. Made on first use: a build has no settings. */
export function getPool(): Pool {
  return (pool ??= makePool());
}

function makePool(): Pool {
  return createPool(
    poolOptions(readEnv().DATABASE_URL, 'taskward-web', 10, SILENCE_MS),
    ({ message }) => console.warn(`database: a connection was lost: ${message}`),
  );
}
