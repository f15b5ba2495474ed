import 'server-only';
import { betterAuth } from 'better-auth';
import { readEnv } from '../../config/env';
import { getPool } from '../database';
import { authOptions } from './options';

function create() {
  return betterAuth(authOptions(readEnv(), getPool()));
}

let instance: ReturnType<typeof create> | undefined;

/**
 * The one authority on who somebody is. Made on first use, because `next build` loads this
 * module where no settings are.
 */
export function getAuth(): ReturnType<typeof create> {
  return (instance ??= create());
}
