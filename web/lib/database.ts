import 'server-only';
import { Pool } from 'pg';
import { poolOptions } from '@taskward/database';
import { readEnv } from '../config/env';

let pool: Pool | undefined;

/** This process's connections to schema `auth`. Made on first use: a build has no settings. */
export function getPool(): Pool {
  return (pool ??= new Pool(poolOptions(readEnv().DATABASE_URL, 'taskward-web')));
}
