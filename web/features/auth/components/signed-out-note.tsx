'use client';

import { Info } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { leaveReason } from '@/lib/auth/leave-reason';

const WORDS = {
  ended:
    'You were signed out because your session ended. Sign in to go on; what you typed is kept.',
  'signed-out': 'You signed out in another tab.',
};

const never = () => () => undefined;

/** Why somebody finds themselves at sign-in who did not ask for it. */
export function SignedOutNote() {
  const reason = useSyncExternalStore(never, leaveReason, () => null);
  return (
    <div role="status">
      {reason && (
        <p className="mb-6 flex gap-2.5 rounded-md border border-border bg-sunken px-3.5 py-3 text-sm">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          {WORDS[reason]}
        </p>
      )}
    </div>
  );
}
