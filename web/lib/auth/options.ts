import type { BetterAuthOptions } from 'better-auth';
import { jwt } from 'better-auth/plugins';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Env } from '../../config/env';
import { accountOptions } from './account-options';
import { changeEmailGuard } from './change-email-guard';
import { confirmBySigningIn } from './confirm-by-signing-in';
import { cookieOptions } from './cookie-options';
import { evenTime } from './even-time';
import { jwtOptions } from './jwt-options';
import { mailLinks } from './mail-links';
import { ownAccount } from './own-account';
import { quietSignUp } from './quiet-sign-up';
import { signInLimits } from './sign-in-limits';
import { assertPerson } from './user-rules';

/** Seconds. A visit a day keeps a session alive for good; a month away ends it. */
const SESSION_LIFE = 30 * 24 * 3600;
const SESSION_REFRESH = 24 * 3600;

/** Lets a user be written as they are, or throws. */
const checked = (user: object): Promise<void> => {
  assertPerson(user);
  return Promise.resolve();
};

/**
 * Better Auth's options: e-mail and password, in schema `auth`.
 * Kept apart from the instance so that the migrator can read them with a role of its own.
 */
export function authOptions(env: Env, pool: Pool) {
  const links = mailLinks(pool);
  return {
    appName: 'Taskward',
    baseURL: env.BETTER_AUTH_URL,
    basePath: '/api/auth',
    secret: env.BETTER_AUTH_SECRET,
    database: {
      dialect: new PostgresDialect({ pool }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    advanced: { database: { generateId: 'uuid' }, ...cookieOptions(env.BETTER_AUTH_URL) },
    ...accountOptions(env, pool),
    session: {
      expiresIn: SESSION_LIFE,
      updateAge: SESSION_REFRESH,
      // Server components cannot set cookies, so only the browser's POST refreshes a session.
      deferSessionRefresh: true,
      // A cached session would go on minting tokens after it was revoked.
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      user: { create: { before: checked }, update: { before: checked } },
    },
    telemetry: { enabled: false },
    // `answerAuth` counts instead: over all instances, and with headers that say how much is left.
    rateLimit: { enabled: false },
    plugins: [
      jwt(jwtOptions(env)),
      quietSignUp({ signIn: !env.SMTP_URL }),
      signInLimits(pool, env.BETTER_AUTH_SECRET),
      confirmBySigningIn(links),
      changeEmailGuard(links),
      ownAccount(),
      evenTime(),
    ],
  } satisfies BetterAuthOptions;
}
