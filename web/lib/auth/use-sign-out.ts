'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { usePageSession } from './session-provider';

/** Ends the session and leaves; says so when that failed, because the person is still signed in. */
export function useSignOut() {
  const session = usePageSession();
  const [pending, setPending] = useState(false);

  async function signOut(): Promise<void> {
    setPending(true);
    if (await session.signOut()) return;
    setPending(false);
    toast.error('You’re still signed in: we can’t reach Taskward right now. Please try again.');
  }

  return { signOut, pending };
}
