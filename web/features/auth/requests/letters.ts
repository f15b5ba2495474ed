import { authClient } from '@/lib/auth/client';
import { refuseOnError } from '@/lib/auth/refusal';

/** Asks for another letter that confirms an address. @throws Refusal */
export async function sendConfirmation(email: string): Promise<void> {
  await refuseOnError(authClient.sendVerificationEmail({ email }));
}

/** Asks for a letter with a link to a new password. @throws Refusal */
export async function sendResetLink(email: string): Promise<void> {
  await refuseOnError(authClient.requestPasswordReset({ email }));
}
