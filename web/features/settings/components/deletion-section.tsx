'use client';

import { useState } from 'react';
import { Button } from '@/ui/button';
import { DeletionForm } from './deletion-form';
import { SettingsSection } from './settings-section';

/** The way to delete the account: closed until somebody wants it. */
export function DeletionSection({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  return (
    <SettingsSection
      title="Delete account"
      description="Your account and all your tasks, for good. There is no way back."
    >
      {open ? (
        <DeletionForm email={email} onCancel={() => setOpen(false)} />
      ) : (
        <Button look="danger" onClick={() => setOpen(true)}>
          Delete account…
        </Button>
      )}
    </SettingsSection>
  );
}
