import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { jwtVerify } from 'jose';
import { CONFIRMATION_HEADER } from './confirmation-header';
import type { MailLinks } from './mail-links';

/**
 * Confirms an address by its letter's token and the account's password together.
 *
 * By the letter alone, a stranger could sign up with another person's address, and that person, who
 * signs up too and opens the letter, would confirm an account whose password the stranger knows.
 */
export const confirmBySigningIn = (links: MailLinks): BetterAuthPlugin => ({
  id: 'confirm-by-signing-in',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/sign-in/email',
        handler: createAuthMiddleware(async (ctx) => {
          const token = ctx.headers?.get(CONFIRMATION_HEADER);
          const { email, password } = (ctx.body ?? {}) as { email?: unknown; password?: unknown };
          if (!token || typeof email !== 'string' || typeof password !== 'string') return;
          const address = email.toLowerCase();
          if ((await confirmedBy(token, ctx.context.secret)) !== address) return;
          const { internalAdapter, password: passwords } = ctx.context;
          const found = await internalAdapter.findUserByEmail(address, { includeAccounts: true });
          const hash = found?.accounts.find(
            ({ providerId }) => providerId === 'credential',
          )?.password;
          if (!found || found.user.emailVerified || !hash) return;
          if (!(await passwords.verify({ hash, password }))) return;
          if (!(await links.use('confirm', found.user.id, token))) return;
          await internalAdapter.updateUser(found.user.id, { emailVerified: true });
        }),
      },
    ],
  },
});

/** The address that a letter was sent to, or undefined where the token is none of a confirmation. */
async function confirmedBy(token: string, secret: string): Promise<unknown> {
  try {
    const key = new TextEncoder().encode(secret);
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
    const isChange = payload['updateTo'] !== undefined || payload['requestType'] !== undefined;
    return isChange ? undefined : payload['email'];
  } catch {
    return undefined;
  }
}
