import { authClient } from '@/lib/auth/client';
import { refuseOnError } from '@/lib/auth/refusal';

/** Ends one of the person's sessions. @throws Refusal */
export async function endSession(id: string): Promise<void> {
  await refuseOnError(
    authClient.$fetch<{ status: boolean }>('/end-session', { method: 'POST', body: { id } }),
  );
}

/** Ends every session of the person, this one included. @throws Refusal */
export async function endEverySession(): Promise<void> {
  await refuseOnError(authClient.revokeSessions());
}
