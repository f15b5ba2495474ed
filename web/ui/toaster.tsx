'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

const BUTTON =
  'h-8 shrink-0 rounded-md px-3 text-sm font-medium underline decoration-current underline-offset-4 focus-visible:outline-current pointer-coarse:h-11';

/** Messages that come and go. Alt+T moves the focus to them. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-center"
      containerAriaLabel="Messages"
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
  );
}
