import { z } from '@/lib/zod';

// The bounds are those of Better Auth's options: a form says it before the server has to.

export const nameRule = z
  .string()
  .trim()
  .min(1, 'Enter your name.')
  .max(100, 'Use 100 characters at most.');

export const emailRule = z
  .string()
  .trim()
  .min(1, 'Enter your email address.')
  .pipe(z.email('That doesn’t look like an email address. Try the form name@example.com.'));

/** One that exists: only the server can say more of it. */
export const passwordRule = z.string().min(1, 'Enter your password.');

export const newPasswordRule = z
  .string()
  .min(1, 'Choose a password.')
  .min(8, 'Use at least 8 characters.')
  .max(128, 'Use 128 characters at most.');

export const NEW_PASSWORD_HINT = 'At least 8 characters. A short sentence works well.';
