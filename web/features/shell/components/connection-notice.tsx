'use client';

import { CloudOff } from 'lucide-react';
import { Button } from '@/ui/button';
import { useConnection } from '../hooks/use-connection';

const WORDS = {
  offline: {
    title: 'You’re offline.',
    text: 'What you type stays here. Taskward goes on when the connection is back.',
  },
  waiting: {
    title: 'Renewing your sign-in has to wait.',
    text: 'Part of Taskward doesn’t answer. You can go on working; we keep trying.',
  },
  stuck: {
    title: 'Your sign-in can’t be renewed right now.',
    text: 'Part of Taskward doesn’t answer. What you type stays here; we keep trying.',
  },
};

/** Says calmly what is in the way of working, and goes when it has passed. */
export function ConnectionNotice() {
  const { trouble, retry } = useConnection();
  return (
    // The box stands before its words come: only then are they read out.
    <div role="status" className="mx-auto w-full max-w-[760px] px-4 sm:px-6">
      {trouble && (
        <div className="flex items-start gap-3 rounded-md border border-border bg-sunken px-3.5 py-3 text-sm">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <p className="min-w-0 flex-1">
            <span className="font-medium">{WORDS[trouble].title}</span>{' '}
            <span className="text-muted">{WORDS[trouble].text}</span>
          </p>
          {trouble !== 'offline' && <Button onClick={retry}>Try now</Button>}
        </div>
      )}
    </div>
  );
}
