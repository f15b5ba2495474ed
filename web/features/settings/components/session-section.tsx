'use client';

import { useSignOut } from '@/lib/auth/use-sign-out';
import { Button } from '@/ui/button';
import { SettingsSection } from './settings-section';

/** Ends the session of this browser. */
export function SessionSection() {
  const { signOut, pending } = useSignOut();
  return (
    <SettingsSection
      title="This browser"
      description="Signing out also ends its access to the API."
    >
      <Button pending={pending} onClick={() => void signOut()}>
        Sign out
      </Button>
    </SettingsSection>
  );
}
