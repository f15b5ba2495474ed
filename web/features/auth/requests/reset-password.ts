import { authClient } from '@/lib/auth/client';
import { refuseOnError } from '@/lib/auth/refusal';

/** Sets a new password by the token of a letter; every session ends. @throws Refusal */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await refuseOnError(authClient.resetPassword({ token, newPassword }), {
    INVALID_TOKEN: [
      'root',
      'This link has been used, or is older than an hour. Ask for a new one.',
    ],
    PASSWORD_TOO_SHORT: ['newPassword', 'Use at least 8 characters.'],
    PASSWORD_TOO_LONG: ['newPassword', 'Use 128 characters at most.'],
  });
}
