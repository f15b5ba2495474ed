import { authClient } from '@/lib/auth/client';
import type { SignUpInput } from '../schemas';
import { refuseOnError } from './refusal';

/** Creates the account and signs in. @throws Refusal */
export function signUp(input: SignUpInput): Promise<void> {
  return refuseOnError(authClient.signUp.email(input));
}
