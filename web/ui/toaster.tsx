'use client';

import { useTheme } from 'next-themes';
import type { FocusEvent } from 'react';
import { Toaster as Sonner } from 'sonner';
import { holdToasts, releaseToasts, TOAST_DURATION } from './held-toasts';

const BUTTON =
  'h-8 shrink-0 rounded-md px-3 text-sm font-medium underline decoration-current underline-offset-4 focus-visible:outline-current pointer-coarse:h-11';

/** Whether the focus comes from, or goes to, another place than the messages. */
const crossesEdge = ({ currentTarget, relatedTarget }: FocusEvent) =>
  !currentTarget.contains(relatedTarget);

/** Messages that come and go. Alt+T moves the focus to them, and none goes while it is there. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <div
      onFocus={(event) => crossesEdge(event) && holdToasts()}
      // The button that is pressed goes with its message, and the browser reports no blur then.
      onClickCapture={releaseToasts}
      onBlur={(event) => crossesEdge(event) && releaseToasts()}
    >
      <Sonner
        theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
        position="bottom-center"
        containerAriaLabel="Messages"
        duration={TOAST_DURATION}
        toastOptions={{
          unstyled: true,
          classNames: {
            toast:
              'flex w-full flex-wrap items-center justify-end gap-x-3 rounded-lg bg-text py-2 pr-2 pl-4 font-sans text-sm text-background shadow-lift sm:w-(--width)',
            content: 'min-w-0 flex-1 py-1',
            title: 'wrap-anywhere line-clamp-3',
            icon: 'hidden',
            error: 'bg-danger-soft! text-danger! ring-1 ring-danger',
            actionButton: BUTTON,
            cancelButton: BUTTON,
          },
        }}
      />
    </div>
  );
}
