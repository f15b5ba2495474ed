import { randomUUID } from 'node:crypto';
import {
  type BetterAuthPlugin,
  generateId,
  type GenericEndpointContext,
  type User,
} from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { assertPerson } from './user-rules';

const isSignUp = ({ path }: { path?: string }) => path === '/sign-up/email';

interface SignUp {
  name: string;
  email: string;
  password: string;
  rememberMe?: boolean;
}

/**
 * Lets sign-up answer the same whether or not the address has an account.
 *
 * Better Auth does so by itself where no session is given at sign-up. With `signIn` a session is
 * given all the same: a new account's cookie opens it, a taken address's looks alike and opens
 * nothing. Two sign-ups at once are told apart by neither.
 */
export function quietSignUp({ signIn }: { signIn: boolean }): BetterAuthPlugin {
  return {
    id: 'quiet-sign-up',
    hooks: {
      before: [
        {
          matcher: isSignUp,
          // Before anything is looked up: else only a free address would be told of a bad name.
          handler: createAuthMiddleware((ctx) => {
            assertPerson(ctx.body as object);
            return Promise.resolve();
          }),
        },
      ],
      after: [
        {
          matcher: isSignUp,
          handler: createAuthMiddleware(async (ctx) => {
            const user = await answeredUser(ctx);
            if (!user) return;
            const token = signIn ? await giveCookie(ctx, user) : null;
            return Response.json({ token, user });
          }),
        },
      ],
    },
  };
}

/** What hooks that run afterwards find, and Better Auth's type of their context leaves out. */
type Answered = GenericEndpointContext['context'] & { returned?: unknown };

/** The person of Better Auth's answer, made up for a taken address; undefined for a refusal. */
async function answeredUser(ctx: GenericEndpointContext): Promise<User | undefined> {
  const { returned, internalAdapter } = ctx.context as Answered;
  if (!isAPIError(returned)) return (returned as { user: User }).user;
  // Another request took the address between the look-up and the insertion.
  const { name, email } = ctx.body as SignUp;
  if ((returned.body as { code?: string } | undefined)?.code !== 'FAILED_TO_CREATE_USER') return;
  const winner = await internalAdapter.findUserByEmail(email.toLowerCase());
  const now = new Date();
  return winner
    ? { ...winner.user, name, createdAt: now, updatedAt: now, id: randomUUID() }
    : undefined;
}

/** A session of a person who is there, or the like of one. @returns its token */
async function giveCookie(ctx: GenericEndpointContext, user: User): Promise<string> {
  const { rememberMe } = ctx.body as SignUp;
  const forget = rememberMe === false;
  const { internalAdapter } = ctx.context;
  const session = (await internalAdapter.findUserById(user.id))
    ? await internalAdapter.createSession(user.id, forget)
    : { ...NOBODYS, token: generateId(), userId: user.id };
  await setSessionCookie(ctx, { session, user }, forget);
  return session.token;
}

/** What of a session its cookie does not show. */
const NOBODYS = { id: '', createdAt: new Date(0), updatedAt: new Date(0), expiresAt: new Date(0) };
