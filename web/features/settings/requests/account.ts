import { authClient } from '@/lib/auth/client';
import { refuseOnError } from '@/lib/auth/refusal';

/** Changes the person's name. @throws Refusal */
export async function rename(name: string): Promise<void> {
  await refuseOnError(authClient.updateUser({ name }));
}

/** Asks to move the account to another address; a letter goes to the present one. @throws Refusal */
export async function askForNewAddress(newEmail: string): Promise<void> {
  await refuseOnError(authClient.changeEmail({ newEmail }));
}

/** Changes the password, which ends every other session. @throws Refusal */
export async function changePassword(input: {
  currentPassword: string;
  newPassword: string;
}): Promise<void> {
  await refuseOnError(authClient.changePassword({ ...input, revokeOtherSessions: true }), {
    INVALID_PASSWORD: ['currentPassword', 'That isn’t your current password.'],
    PASSWORD_TOO_SHORT: ['newPassword', 'Use at least 8 characters.'],
    PASSWORD_TOO_LONG: ['newPassword', 'Use 128 characters at most.'],
  });
}

/** Deletes the account with everything in it, for good. @throws Refusal */
export async function deleteAccount(password: string): Promise<void> {
  await refuseOnError(authClient.deleteUser({ password }), {
    INVALID_PASSWORD: ['password', 'That isn’t your password. Nothing was deleted.'],
    PASSWORD_TOO_LONG: ['password', 'That isn’t your password. Nothing was deleted.'],
  });
}
