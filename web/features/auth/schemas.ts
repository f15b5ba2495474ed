import { z } from 'zod';

// The bounds are those of Better Auth's options: the form says it before the server has to.
const email = z
  .string()
  .trim()
  .min(1, 'Enter your email address.')
  .pipe(z.email('That doesn’t look like an email address. Try the form name@example.com.'));

export const signInSchema = z.object({
  email,
  password: z.string().min(1, 'Enter your password.'),
});

export const signUpSchema = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(100, 'Use 100 characters at most.'),
  email,
  password: z
    .string()
    .min(1, 'Choose a password.')
    .min(8, 'Use at least 8 characters.')
    .max(128, 'Use 128 characters at most.'),
});

export type SignInInput = z.infer<typeof signInSchema>;
export type SignUpInput = z.infer<typeof signUpSchema>;
