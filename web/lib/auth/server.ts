import 'server-only';
import { readEnv } from '../../config/env';
import { getPool } from '../database';
import { addressLimits } from './address-limits';
import { createAuth } from './create-auth';

function create() {
  const env = readEnv();
  const pool = getPool();
  return { auth: createAuth(env, pool), limits: addressLimits(pool, env.SIGN_IN_LIMIT) };
}

let instance: ReturnType<typeof create> | undefined;

/** Made on first use, because `next build` loads this module where no settings are. */
export const getAuthority = () => (instance ??= create());

/** The one authority on who somebody is. */
export const getAuth = () => getAuthority().auth;
