import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import type { Env } from '../../config/env';
import { authOptions } from './options';

/** Better Auth as web runs it. */
export const createAuth = (env: Env, pool: Pool) => betterAuth(authOptions(env, pool));

export type Auth = ReturnType<typeof createAuth>;
