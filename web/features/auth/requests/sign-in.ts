import { authClient } from '@/lib/auth/client';
import { refuseOnError } from '@/lib/auth/refusal';
import type { SignInInput } from '../schemas';

/** @throws Refusal */
export async function signIn(input: SignInInput): Promise<void> {
  await refuseOnError(authClient.signIn.email(input), {
    INVALID_EMAIL_OR_PASSWORD: [
      'root',
      'That email address and password don’t match. Check both and try again.',
    ],
    // Answered to the right password alone, and a new letter is on its way.
    EMAIL_NOT_VERIFIED: [
      'root',
      'Confirm your email address first: we’ve just sent you a new link.',
      'check-mail',
    ],
  });
}
