import 'server-only';
import { getAuth } from './server';

/** True where this token of a letter still sets a password; using it decides in the end. */
export async function isResetLinkGood(token: unknown): Promise<boolean> {
  if (typeof token !== 'string') return false;
  const { internalAdapter } = await getAuth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return Boolean(found && found.expiresAt > new Date());
}
