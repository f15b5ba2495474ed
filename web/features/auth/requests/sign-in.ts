import { authClient } from '@/lib/auth/client';
import { CONFIRMATION_HEADER } from '@/lib/auth/confirmation-header';
import { refuseOnError } from '@/lib/auth/refusal';
import type { SignInInput } from '../schemas';

/**
 * @param confirmation the token of the letter that led here; with the password it confirms the address
 * @throws Refusal
 */
export async function signIn(input: SignInInput, confirmation?: string): Promise<void> {
  const headers = confirmation ? { [CONFIRMATION_HEADER]: confirmation } : {};
  await refuseOnError(authClient.signIn.email(input, { headers }), {
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
