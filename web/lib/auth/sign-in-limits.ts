import { createHmac, randomBytes } from 'node:crypto';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { signInBackoff } from './sign-in-backoff';
import { tooManyTries } from './too-many-tries';
import { triesUnderWay } from './tries-under-way';

/** Seconds; browsers keep no cookie for longer. */
const DEVICE_LIFE = 400 * 24 * 3600;

/** Routes after which a browser is known to be the account's owner's. */
const SIGNED_IN = new Set(['/sign-in/email', '/sign-up/email', '/verify-email']);

/** Routes that check an account's password. */
const CHECKS_PASSWORD = new Set(['/sign-in/email', '/change-password', '/delete-user']);

/** The address of the account whose password a request tries, or undefined where it tries none. */
async function triedAddress(ctx: GenericEndpointContext): Promise<string | undefined> {
  if (ctx.path !== '/sign-in/email') return (await getSessionFromCtx(ctx))?.user.email;
  const { email } = (ctx.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email : undefined;
}

/**
 * Limits the guesses at an account's password, wherever they come from, without locking its owner
 * out: browsers that have signed in before hold a signed cookie and are counted by themselves, so
 * that a stranger's guesses do not stand in their way (OWASP, "Slow Down Online Guessing Attacks
 * with Device Cookies"). A new browser becomes known by a link from the owner's mail.
 *
 * A stolen session guesses no faster: routes that check the password of who is signed in count too.
 *
 * An address that nobody has registered is counted like any other, and so tells nothing.
 */
export function signInLimits(pool: Pool, secret: string): BetterAuthPlugin {
  const backoff = signInBackoff(pool);
  /** The account in a form that tells nothing to readers of the table or of cookies. */
  const accountOf = (email: string) =>
    createHmac('sha256', secret).update(`sign-in:${email.toLowerCase()}`).digest('hex');
  const cookieOf = (ctx: GenericEndpointContext, account: string) =>
    ctx.context.createAuthCookie(`device_${account.slice(0, 16)}`, { maxAge: DEVICE_LIFE });

  /** Whom a try counts for: this browser, where the owner has signed in before, else strangers. */
  async function keyOf(ctx: GenericEndpointContext, account: string): Promise<string> {
    const { name } = cookieOf(ctx, account);
    const [owner, device] = ((await ctx.getSignedCookie(name, secret)) || '').split('.');
    return owner === account && device ? `${account}:${device}` : account;
  }

  async function remember(ctx: GenericEndpointContext, email: string): Promise<void> {
    const account = accountOf(email);
    const { name, attributes } = cookieOf(ctx, account);
    const value = `${account}.${randomBytes(16).toString('hex')}`;
    await ctx.setSignedCookie(name, value, secret, attributes);
  }

  const underWay = triesUnderWay();
  /** Whom the try of a request counts for, and what ends it. */
  const tries = new WeakMap<Request, { key: string; end: () => void }>();

  /**
   * Counts a try. Where a pause has begun while others are still being checked, it waits for what
   * they show: of many at once with the right password none is refused.
   *
   * @returns 0 when it may go ahead, else the whole seconds to wait
   */
  async function take(key: string): Promise<number> {
    let seconds = await backoff.take(key);
    while (seconds > 0 && (await underWay.anEnd(key))) seconds = await backoff.take(key);
    return seconds;
  }

  /** Whose mail a link for a new password came from, until the answer is made. */
  const owners = new WeakMap<Request, string>();

  return {
    id: 'sign-in-limits',
    hooks: {
      before: [
        {
          matcher: ({ path }) => CHECKS_PASSWORD.has(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const email = await triedAddress(ctx);
            if (email === undefined) return;
            const key = await keyOf(ctx, accountOf(email));
            const seconds = await take(key);
            if (seconds === 0) {
              if (ctx.request) tries.set(ctx.request, { key, end: underWay.begin(key) });
              return;
            }
            throw new APIError('TOO_MANY_REQUESTS', tooManyTries(seconds), {
              'Retry-After': String(seconds),
            });
          }),
        },
        {
          matcher: ({ path }) => path === '/reset-password',
          handler: createAuthMiddleware(async (ctx) => {
            const { token } = (ctx.body ?? {}) as { token?: unknown };
            if (typeof token !== 'string' || !ctx.request) return;
            const { internalAdapter } = ctx.context;
            const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
            const user = link && (await internalAdapter.findUserById(link.value));
            if (user) owners.set(ctx.request, user.email);
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/reset-password',
          handler: createAuthMiddleware(async (ctx) => {
            const email = ctx.request && owners.get(ctx.request);
            if (email && !isAPIError(ctx.context.returned)) await remember(ctx, email);
          }),
        },
        {
          matcher: ({ path }) => CHECKS_PASSWORD.has(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const known = ctx.request && tries.get(ctx.request);
            if (!known) return;
            if (provedPassword(ctx.context.returned)) await backoff.forget(known.key);
            known.end();
          }),
        },
        {
          matcher: ({ path }) => SIGNED_IN.has(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession } = ctx.context;
            if (!newSession) return;
            // A sign-up for an address that is taken is answered with a session that is none: its
            // cookie must look alike too, and make nobody's browser known.
            const isReal = newSession.session.id !== '';
            await remember(ctx, isReal ? newSession.user.email : randomBytes(16).toString('hex'));
          }),
        },
      ],
    },
  };
}

/** The password was right, though the address may still have to be verified. */
function provedPassword(returned: unknown): boolean {
  return !isAPIError(returned) || returned.body?.code === 'EMAIL_NOT_VERIFIED';
}
