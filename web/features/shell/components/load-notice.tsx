'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Comes from the server, and goes when the page comes alive. Where a script was blocked or lost it
 * stays, and after a while the style shows it: it needs no script to speak, nor to reload.
 */
export function LoadNotice() {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (isAlive) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-[520px] animate-late rounded-lg border border-border bg-surface px-4 py-3 text-sm shadow-lift"
    >
      <span className="font-medium">Part of this page didn’t load.</span> Buttons may do nothing
      until it has.{' '}
      <a
        href=""
        className="inline-flex items-center font-medium text-accent underline underline-offset-4 pointer-coarse:min-h-11"
      >
        Reload the page
      </a>
    </div>
  );
}
