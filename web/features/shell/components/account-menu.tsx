'use client';

import { Popover } from '@base-ui/react/popover';
import { ChevronDown, Settings, X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useSignOut } from '@/lib/auth/use-sign-out';
import { Button } from '@/ui/button';
import { ThemeSwitch } from '@/ui/theme-switch';
import { useLiveUser } from '../hooks/use-live-user';

interface AccountMenuProps {
  user: { name: string; email: string };
}

/** Who is signed in, the theme, the settings, and the way out. */
export function AccountMenu(props: AccountMenuProps) {
  const user = useLiveUser(props.user);
  const { signOut, pending } = useSignOut();
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen} modal="trap-focus">
      <Popover.Trigger
        aria-label="Account"
        className="flex h-11 items-center gap-1.5 rounded-md pr-1.5 pl-1 text-muted transition-colors hover:bg-sunken hover:text-text data-popup-open:bg-sunken"
      >
        <span
          aria-hidden
          className="grid size-8 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
        >
          {initial(user.name)}
        </span>
        <ChevronDown aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-20">
          <Popover.Popup className="relative w-72 origin-(--transform-origin) rounded-lg border border-border bg-surface p-4 shadow-lift outline-none transition-[opacity,scale] duration-150 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
            <Popover.Close
              aria-label="Close"
              className="absolute top-2 right-2 grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11"
            >
              <X aria-hidden className="size-4" />
            </Popover.Close>
            <Popover.Title dir="auto" className="pr-8 font-medium wrap-anywhere">
              {user.name}
            </Popover.Title>
            <Popover.Description className="text-sm break-all text-muted">
              {user.email}
            </Popover.Description>
            <div className="my-4">
              <ThemeSwitch wide />
            </div>
            <div className="flex flex-col gap-2 border-t border-border pt-4">
              <Link
                href="/settings"
                onClick={() => setOpen(false)}
                className="-mx-2 flex h-10 items-center gap-2.5 rounded-md px-2 text-sm font-medium hover:bg-sunken pointer-coarse:h-11"
              >
                <Settings aria-hidden className="size-4 text-muted" /> Settings
              </Link>
              <Button pending={pending} onClick={() => void signOut()}>
                Sign out
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function initial(name: string): string {
  return Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '?';
}
