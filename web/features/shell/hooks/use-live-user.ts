'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { authClient } from '@/lib/auth/client';
import { leaveForSignIn } from '@/lib/auth/leave';

interface User {
  name: string;
  email: string;
}

/**
 * The signed-in person: first as the server rendered it, then as the auth client knows it.
 *
 * Asking also keeps the session alive, which a server component cannot. A session that ended in
 * another tab ends here too, and a page that the browser kept for its Back button is asked again.
 */
export function useLiveUser(rendered: User): User {
  const queries = useQueryClient();
  const { data, isPending, isRefetching, error } = authClient.useSession();
  const ended = !isPending && !isRefetching && !error && data === null;

  useEffect(() => {
    if (ended) leaveForSignIn(queries);
  }, [ended, queries]);

  useEffect(() => {
    const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);

  return data?.user ?? rendered;
}
