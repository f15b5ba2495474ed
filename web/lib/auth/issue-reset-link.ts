import { betterAuth, generateId } from 'better-auth';
import { createPool, poolOptions } from '@taskward/database';
import type { Env } from '../../config/env';
import { LINK_LIFE } from './link-life';
import { authOptions } from './options';

/**
 * Makes what a letter would carry: a link that sets a new password once, within an hour.
 *
 * @param env with web's connection URL
 * @returns undefined where nobody signs in with this address
 */
export async function issueResetLink(env: Env, email: string): Promise<string | undefined> {
  const pool = createPool(poolOptions(env.DATABASE_URL, 'taskward-reset-password', 1));
  try {
    const { internalAdapter } = await betterAuth(authOptions(env, pool)).$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    if (!found) return undefined;
    const token = generateId(32);
    await internalAdapter.createVerificationValue({
      identifier: `reset-password:${token}`,
      value: found.user.id,
      expiresAt: new Date(Date.now() + LINK_LIFE * 1000),
    });
    return `${env.BETTER_AUTH_URL}/reset-password?token=${token}`;
  } finally {
    await pool.end();
  }
}
