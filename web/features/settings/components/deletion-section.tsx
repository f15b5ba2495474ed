'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/ui/button';
import { DeletionForm } from './deletion-form';
import { SettingsSection } from './settings-section';

/** The way to delete the account: closed until somebody wants it. */
export function DeletionSection({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close() {
    // The opener must be there before it can be focused.
    flushSync(() => setOpen(false));
    opener.current?.focus();
  }

  return (
    <SettingsSection
      title="Delete account"
      description="Your account and all your tasks, for good. There is no way back."
    >
      {open ? (
        <DeletionForm email={email} onCancel={close} />
      ) : (
        <Button ref={opener} look="danger" onClick={() => setOpen(true)}>
          Delete account…
        </Button>
      )}
    </SettingsSection>
  );
}
