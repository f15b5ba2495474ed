import type { Metadata } from 'next';
import { readEnv } from '@/config/env';
import { AddressSection } from '@/features/settings/components/address-section';
import { DeletionSection } from '@/features/settings/components/deletion-section';
import { DevicesSection } from '@/features/settings/components/devices-section';
import { PasswordForm } from '@/features/settings/components/password-form';
import { ProfileForm } from '@/features/settings/components/profile-form';
import { SettingsSection } from '@/features/settings/components/settings-section';
import { lastSeenWords } from '@/features/settings/last-seen';
import { requireSession } from '@/lib/auth/session';
import { listDevices } from '@/lib/auth/sessions';
import { ThemeSwitch } from '@/ui/theme-switch';

export const metadata: Metadata = { title: 'Settings' };

// One zone and language for all: the server does not know the visitor's.
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const { user } = await requireSession('/settings');
  const { notice, error } = await searchParams;
  const now = new Date();
  const devices = (await listDevices('/settings')).map(({ lastSeen, signedInAt, ...device }) => ({
    ...device,
    seen: device.current ? 'This device' : lastSeenWords(lastSeen, now),
    since: day.format(signedInAt),
  }));
  return (
    <>
      <h1 className="pb-8 text-2xl font-semibold tracking-tight">Settings</h1>
      <SettingsSection title="Profile" description="How Taskward addresses you.">
        <ProfileForm name={user.name} />
        <p className="mt-6 text-sm text-muted">Member since {day.format(user.createdAt)}</p>
      </SettingsSection>
      <AddressSection
        email={user.email}
        mail={Boolean(readEnv().SMTP_URL)}
        notice={notice}
        error={error}
      />
      <SettingsSection
        title="Password"
        description="Changing it signs you out on every other device."
      >
        <PasswordForm />
      </SettingsSection>
      <SettingsSection title="Appearance" description="Auto follows your device.">
        <ThemeSwitch />
      </SettingsSection>
      <DevicesSection devices={devices} />
      <DeletionSection email={user.email} />
    </>
  );
}
