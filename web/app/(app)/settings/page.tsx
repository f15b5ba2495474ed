import type { Metadata } from 'next';
import { ProfileForm } from '@/features/settings/components/profile-form';
import { SessionSection } from '@/features/settings/components/session-section';
import { SettingsSection } from '@/features/settings/components/settings-section';
import { requireSession } from '@/lib/auth/session';
import { ThemeSwitch } from '@/ui/theme-switch';

export const metadata: Metadata = { title: 'Settings' };

// One zone and language for all: the server does not know the visitor's.
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export default async function SettingsPage() {
  const { user } = await requireSession('/settings');
  return (
    <>
      <h1 className="pb-8 text-2xl font-semibold tracking-tight">Settings</h1>
      <SettingsSection title="Profile" description="How Taskward addresses you.">
        <ProfileForm name={user.name} />
        <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
          <dt className="text-muted">Email</dt>
          <dd className="wrap-anywhere">{user.email}</dd>
          <dt className="text-muted">Member since</dt>
          <dd>{day.format(user.createdAt)}</dd>
        </dl>
      </SettingsSection>
      <SettingsSection title="Appearance" description="Auto follows your device.">
        <ThemeSwitch />
      </SettingsSection>
      <SessionSection />
    </>
  );
}
