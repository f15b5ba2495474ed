'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { authClient } from './client';
import { leaveSignedOut, setSigningOut } from './leave';

/** Ends the session and leaves; says so when that failed, because the person is still signed in. */
export function useSignOut() {
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);

  async function signOut(): Promise<void> {
    setPending(true);
    setSigningOut(true);
    const { error } = await authClient.signOut().catch(() => ({ error: true }));
    if (!error) return leaveSignedOut(queries);
    setSigningOut(false);
    setPending(false);
    toast.error('You’re still signed in: we can’t reach Taskward right now. Please try again.');
  }

  return { signOut, pending };
}
