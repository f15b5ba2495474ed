import { setTimeout as delay } from 'node:timers/promises';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/**
 * Milliseconds before which none of these doors answers: well above what each costs, hashing a
 * password included, so that the work for a known address takes no longer than for an unknown one.
 */
const FLOOR = 500;

const DOORS = new Set(['/sign-up/email', '/request-password-reset', '/change-email']);

/** Lets the doors that take an address answer no sooner for one that has an account, nor later. */
export function evenTime(): BetterAuthPlugin {
  const due = new WeakMap<Request, Promise<void>>();
  const matcher = ({ path }: { path?: string }) => DOORS.has(path ?? '');
  return {
    id: 'even-time',
    hooks: {
      before: [
        {
          matcher,
          handler: createAuthMiddleware((ctx) => {
            if (ctx.request) due.set(ctx.request, delay(FLOOR));
            return Promise.resolve();
          }),
        },
      ],
      after: [
        {
          matcher,
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.request) await due.get(ctx.request);
          }),
        },
      ],
    },
  };
}
