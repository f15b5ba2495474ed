'use client';

import { useSyncExternalStore } from 'react';
import { usePageSession } from '@/lib/auth/session-provider';

/** What is in the way, the worst first; null when nothing is. */
type Trouble = 'offline' | 'stuck' | 'waiting' | null;

/** Whether the browser has a network, and whether renewing the token gets through to web. */
export function useConnection() {
  const { tokens } = usePageSession();
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const renewal = useSyncExternalStore(tokens.watch, tokens.state, tokens.state);
  const trouble: Trouble = !online ? 'offline' : renewal === 'fine' ? null : renewal;
  return { trouble, retry: tokens.wake };
}

function watchNetwork(tell: () => void): () => void {
  const ended = new AbortController();
  for (const name of ['online', 'offline'])
    window.addEventListener(name, tell, { signal: ended.signal });
  return () => ended.abort();
}
