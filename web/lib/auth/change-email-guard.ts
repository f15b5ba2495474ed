import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { decodeJwt } from 'jose';
import type { MailLinks } from './mail-links';

/** Where somebody goes who has to sign in, or with another account; the link then works. */
const SIGN_IN_FIRST = '/sign-in?notice=link&next=%2Fsettings';
const OTHER_ACCOUNT = '/settings?error=OTHER_ACCOUNT';
const ENDED = '/settings?error=LINK_ENDED';
const TAKEN = '/settings?error=ADDRESS_TAKEN';

/**
 * Better Auth 1.7.7 signs in whoever opens a link that changes an e-mail address, and changes it
 * without asking who they are. Here only the account's own session may use such a link, and a link
 * that confirms an address leads to signing in. The link must not have ended; see `mailLinks`.
 */
export const changeEmailGuard = (links: MailLinks): BetterAuthPlugin => ({
  id: 'change-email-guard',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/verify-email',
        handler: createAuthMiddleware(async (ctx) => {
          const { token } = (ctx.query ?? {}) as { token?: unknown };
          const { email, updateTo, requestType } = claimsOf(token);
          if (typeof updateTo !== 'string')
            throw ctx.redirect(`/sign-in?confirm=${encodeURIComponent(String(token))}`);
          const session = await getSessionFromCtx(ctx);
          if (!session) throw ctx.redirect(SIGN_IN_FIRST);
          if (session.user.email !== email) throw ctx.redirect(OTHER_ACCOUNT);
          if (!(await links.use('change', session.user.id, String(token))))
            throw ctx.redirect(ENDED);
          if (requestType !== 'change-email-verification') return;
          // Its holder has opened the letter there, so this tells nobody else.
          const { internalAdapter } = ctx.context;
          if (await internalAdapter.findUserByEmail(updateTo)) throw ctx.redirect(TAKEN);
        }),
      },
    ],
  },
});

/** What the link claims; whether it is genuine, Better Auth checks afterwards. */
function claimsOf(token: unknown): Record<string, unknown> {
  try {
    return decodeJwt(String(token));
  } catch {
    return {};
  }
}
