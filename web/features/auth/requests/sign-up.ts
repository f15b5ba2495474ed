import { authClient } from '@/lib/auth/client';
import { Refusal, refuseOnError } from '@/lib/auth/refusal';
import type { SignUpInput } from '../schemas';

/**
 * Creates the account and, where no mail has to confirm the address first, signs in.
 *
 * The answer is the same where the address has an account already. What tells is whether a session
 * came of it.
 *
 * @throws Refusal
 */
export async function signUp(input: SignUpInput, mail: boolean): Promise<void> {
  await refuseOnError(authClient.signUp.email(input), {
    PASSWORD_TOO_SHORT: ['password', 'Use at least 8 characters.'],
    PASSWORD_TOO_LONG: ['password', 'Use 128 characters at most.'],
  });
  if (mail || (await refuseOnError(authClient.getSession()))) return;
  throw new Refusal(
    'root',
    'We couldn’t sign you in with these. If you’ve used this address here before,',
    'sign-in',
  );
}
