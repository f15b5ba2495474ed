'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { usePageSession } from '@/lib/auth/session-provider';
import { useSignOut } from '@/lib/auth/use-sign-out';
import { Button } from '@/ui/button';
import { endEverySession, endSession } from '../requests/sessions';
import { DeviceRow, type Device } from './device-row';
import { SettingsSection } from './settings-section';

const STILL_IN = 'We can’t reach Taskward right now, so nobody was signed out. Please try again.';

/** Where the person is signed in, and the ways to end that. */
export function DevicesSection({ devices }: { devices: Device[] }) {
  const router = useRouter();
  const session = usePageSession();
  const { signOut, pending } = useSignOut();
  const [ending, setEnding] = useState<string>();

  async function attempt(what: string, act: () => Promise<void>): Promise<void> {
    setEnding(what);
    await act().catch(() => {
      toast.error(STILL_IN);
      setEnding(undefined);
    });
  }

  async function end(id: string): Promise<void> {
    await endSession(id);
    router.refresh();
    setEnding(undefined);
    toast('That device is signed out.');
  }

  return (
    <SettingsSection
      title="Devices"
      description="Where you’re signed in. Signing a device out shuts it out within a second."
    >
      <ul aria-label="Devices" className="-mt-3 divide-y divide-border">
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            pending={device.current ? pending : ending === device.id}
            onEnd={() =>
              void (device.current ? signOut() : attempt(device.id, () => end(device.id)))
            }
          />
        ))}
      </ul>
      <Button
        pending={ending === 'everywhere'}
        onClick={() => void attempt('everywhere', () => session.end(endEverySession))}
        className="mt-4"
      >
        Sign out everywhere
      </Button>
    </SettingsSection>
  );
}
