'use client';

import { useQueryClient } from '@tanstack/react-query';
import { leaveSignedOut, setSigningOut } from '@/lib/auth/leave';

/**
 * Does what ends this browser's session, and leaves for sign-in once that is done. Meanwhile the
 * page keeps still where it finds the session gone.
 *
 * @returns a function that rejects as `end` does, with the person still signed in
 */
export function useAccountEnd() {
  const queries = useQueryClient();
  return async (end: () => Promise<void>, path?: string): Promise<void> => {
    setSigningOut(true);
    try {
      await end();
    } catch (error) {
      setSigningOut(false);
      throw error;
    }
    leaveSignedOut(queries, path);
  };
}
