'use client';

import { useEffect } from 'react';
import { authClient } from '@/lib/auth/client';
import { usePageSession } from '@/lib/auth/session-provider';

interface User {
  name: string;
  email: string;
}

/**
 * The signed-in person: first as the server rendered it, then as the auth client knows it.
 *
 * Asking also keeps the session alive, which a server component cannot. A session that ended in
 * another tab ends here too, and a page of somebody who is no longer the one signed in is loaded
 * anew, for the one who is.
 */
export function useLiveUser(rendered: User): User {
  const session = usePageSession();
  const { data, isPending, isRefetching, error } = authClient.useSession();
  const hasEnded = !isPending && !isRefetching && !error && data === null;
  const isStranger = data !== null && data.user.id !== session.userId;

  useEffect(() => {
    if (hasEnded) session.leave('ended');
    if (isStranger) window.location.reload();
  }, [hasEnded, isStranger, session]);

  return isStranger ? rendered : (data?.user ?? rendered);
}
