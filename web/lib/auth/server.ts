import 'server-only';
import { betterAuth } from 'better-auth';
import { Pool } from 'pg';
import { poolOptions } from '@taskward/database';
import { readEnv } from '../../config/env';
import { authOptions } from './options';

function create() {
  const env = readEnv();
  return betterAuth(authOptions(env, new Pool(poolOptions(env.DATABASE_URL, 'taskward-web'))));
}

let instance: ReturnType<typeof create> | undefined;

/**
 * The one authority on who somebody is. Made on first use, because `next build` loads this
 * module where no settings are.
 */
export function getAuth(): ReturnType<typeof create> {
  return (instance ??= create());
}
