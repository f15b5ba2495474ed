import { authClient } from '@/lib/auth/client';
import type { SignInInput } from '../schemas';
import { refuseOnError } from './refusal';

/** @throws Refusal */
export function signIn(input: SignInInput): Promise<void> {
  return refuseOnError(authClient.signIn.email(input));
}
