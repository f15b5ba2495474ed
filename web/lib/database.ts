import 'server-only';
import { Pool } from 'pg';
import { poolOptions } from '@taskward/database';
import { readEnv } from '../config/env';

/** Milliseconds without an answer. Deleting a large account is one long statement. */
const SILENCE_MS = 120_000;

let pool: Pool | undefined;

/** This process's connections to schema `auth`. Made on first use: a build has no settings. */
export function getPool(): Pool {
  return (pool ??= makePool());
}

function makePool(): Pool {
  const made = new Pool(poolOptions(readEnv().DATABASE_URL, 'taskward-web', 10, SILENCE_MS));
  // The database may go away while a connection rests. Unheard, that would end this process.
  made.on('error', ({ message }) => console.warn(`database: a connection was lost: ${message}`));
  return made;
}
