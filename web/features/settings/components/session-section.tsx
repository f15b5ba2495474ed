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
      description="Signing out ends this session. An API token it was given before still works until it runs out, five minutes at most."
    >
      <Button pending={pending} onClick={() => void signOut()}>
        Sign out
      </Button>
    </SettingsSection>
  );
}
