import type { BetterAuthOptions } from 'better-auth';
import { createEmailVerificationToken } from 'better-auth/api';
import { decodeJwt } from 'jose';
import type { Pool } from 'pg';
import type { Env } from '../../config/env';
import type { Letter } from '../mail/letter';
import { limitLetters } from '../mail/letter-limit';
import {
  alreadyRegistered,
  approveNewAddress,
  confirmAddress,
  confirmNewAddress,
  resetPassword,
} from '../mail/letters';
import { createPost } from '../mail/mailer';
import { LINK_LIFE } from './link-life';
import { mailLinks } from './mail-links';

/** Where the last link of a change of address leads. */
const MOVED = '/settings?notice=moved';

type AccountOptions = Pick<
  BetterAuthOptions,
  'emailAndPassword' | 'emailVerification' | 'user' | 'verification'
>;

const PASSWORDS = {
  enabled: true,
  minPasswordLength: 8,
  maxPasswordLength: 128,
  // Whoever had the old password is out with it.
  revokeSessionsOnPasswordReset: true,
  resetPasswordTokenExpiresIn: LINK_LIFE,
};

/** Who reads the database must not be able to follow the links in it. */
const VERIFICATION = { storeIdentifier: 'hashed' } as const;

/**
 * How people come to an account, change it and lose it: by mail where SMTP_URL is set, else without.
 *
 * Without mail nothing but a password shows whose an account is, so an address is nobody's proof
 * and stays as it was registered; see docs/decisions/0018.
 */
export function accountOptions(env: Env, pool: Pool): AccountOptions {
  const user = { deleteUser: { enabled: true } };
  if (!env.SMTP_URL || !env.MAIL_FROM) {
    // The session is given by quiet-sign-up, which answers the same for a taken address.
    return {
      emailAndPassword: { ...PASSWORDS, autoSignIn: false },
      user,
      verification: VERIFICATION,
    };
  }

  const post = limitLetters(createPost(env.SMTP_URL, env.MAIL_FROM), pool, env.BETTER_AUTH_SECRET);
  const origin = env.BETTER_AUTH_URL;
  // Links are made here: those of Better Auth lead on to wherever the asking request says.
  const verifyLink = (token: string, next: string) =>
    `${origin}/api/auth/verify-email?token=${token}&callbackURL=${encodeURIComponent(next)}`;
  // It takes the account's password too; see confirm-by-signing-in.
  const confirmLink = (token: string) => `${origin}/sign-in?confirm=${encodeURIComponent(token)}`;
  const sent = Promise.resolve();
  const links = mailLinks(pool);
  // Not awaited: how long an answer takes would tell whether a letter was sent.
  const postLink = (kind: 'confirm' | 'change', userId: string, token: string, letter: Letter) => {
    links.keep(kind, userId, token).then(
      () => post(letter),
      (error: Error) => console.error(`mail: "${letter.subject}" was not sent: ${error.message}`),
    );
  };

  return {
    emailAndPassword: {
      ...PASSWORDS,
      requireEmailVerification: true,
      // The link came by mail, and so shows whose the address is.
      async onPasswordReset({ user }) {
        await pool.query('update auth."user" set "emailVerified" = true where id = $1', [user.id]);
      },
      sendResetPassword({ user, token }) {
        post(resetPassword(user, `${origin}/reset-password?token=${token}`));
        return sent;
      },
      async onExistingUserSignUp({ user }) {
        if (user.emailVerified) return post(alreadyRegistered(user, origin));
        const token = await createEmailVerificationToken(env.BETTER_AUTH_SECRET, user.email);
        postLink('confirm', user.id, token, confirmAddress(user, confirmLink(token), origin));
      },
    },
    emailVerification: {
      expiresIn: LINK_LIFE,
      sendOnSignUp: true,
      // Asked for with the right password: a link that ran out is replaced.
      sendOnSignIn: true,
      sendVerificationEmail({ user, token }) {
        const [kind, letter] = decodeJwt(token)['updateTo']
          ? (['change', confirmNewAddress(user, verifyLink(token, MOVED))] as const)
          : (['confirm', confirmAddress(user, confirmLink(token), origin)] as const);
        postLink(kind, user.id, token, letter);
        return sent;
      },
    },
    user: {
      ...user,
      changeEmail: {
        enabled: true,
        sendChangeEmailConfirmation({ user, newEmail, token }) {
          const link = verifyLink(token, '/settings?notice=approved');
          postLink('change', user.id, token, approveNewAddress(user, newEmail, link));
          return sent;
        },
      },
    },
    verification: VERIFICATION,
  };
}
