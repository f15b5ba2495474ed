import 'server-only';
import { Pool } from 'pg';
import { poolOptions } from '@taskward/database';
import { readEnv } from '../config/env';

let pool: Pool | undefined;

/** This process's connections to schema `auth`. Made on first use: a build has no settings. */
export function getPool(): Pool {
  return (pool ??= makePool());
}

function makePool(): Pool {
  const made = new Pool(poolOptions(readEnv().DATABASE_URL, 'taskward-web'));
  // The database may go away while a connection rests. Unheard, that would end this process.
  made.on('error', ({ message }) => console.warn(`database: a connection was lost: ${message}`));
  return made;
}
