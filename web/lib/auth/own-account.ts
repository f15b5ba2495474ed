import type { BetterAuthPlugin } from 'better-auth';
import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  sensitiveSessionMiddleware,
} from 'better-auth/api';
import { z } from 'zod';

/**
 * The rules of changing and ending one's account that Better Auth leaves to the request.
 *
 * - A new password always ends every other session.
 * - An account is deleted with its password alone, however fresh the session.
 * - `POST /end-session` ends one of one's sessions by its id: Better Auth's own route wants the
 *   session's token, and the tokens of other devices are nothing a page should hold.
 */
export function ownAccount(): BetterAuthPlugin {
  return {
    id: 'own-account',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/change-password',
          handler: createAuthMiddleware((ctx) =>
            Promise.resolve({
              context: { body: { ...(ctx.body as object), revokeOtherSessions: true } },
            }),
          ),
        },
        {
          matcher: ({ path }) => path === '/delete-user',
          handler: createAuthMiddleware((ctx) => {
            if ((ctx.body as { password?: unknown } | undefined)?.password)
              return Promise.resolve();
            throw new APIError('BAD_REQUEST', {
              code: 'PASSWORD_REQUIRED',
              message: 'Give the password to delete the account.',
            });
          }),
        },
      ],
    },
    endpoints: {
      endSession: createAuthEndpoint(
        '/end-session',
        {
          method: 'POST',
          body: z.object({ id: z.string() }),
          use: [sensitiveSessionMiddleware],
        },
        async (ctx) => {
          const { internalAdapter, session } = ctx.context;
          const sessions = await internalAdapter.listSessions(session.user.id);
          const ending = sessions.find(({ id }) => id === ctx.body.id);
          if (ending) await internalAdapter.deleteSession(ending.token);
          // One that is not theirs, or is over already, gets the same answer.
          return ctx.json({ status: true });
        },
      ),
    },
  };
}
