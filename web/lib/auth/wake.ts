interface Listeners {
  /** Timers may have stood still, or the network may be back. */
  onWake: () => void;
  /** The browser shows a page again that it had put away with all its memory (bfcache). */
  onRestored: () => Promise<void>;
}

/**
 * Listens for the moments in which a page comes back. A page that is put away is hidden before, so
 * that whoever presses Back after a sign-out sees nothing of it. @returns what ends it
 */
export function watchWaking({ onWake, onRestored }: Listeners): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  for (const name of ['focus', 'online']) window.addEventListener(name, onWake, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || onWake(), { signal });
  window.addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (persisted) document.body.hidden = true;
    },
    { signal },
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && void onRestored(), {
    signal,
  });
  return () => ended.abort();
}
