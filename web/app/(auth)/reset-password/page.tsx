import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { ResetForm } from '@/features/auth/components/reset-form';
import { isResetLinkGood } from '@/lib/auth/reset-link';
import { buttonStyle } from '@/ui/button-style';

export const metadata: Metadata = { title: 'Choose a new password', referrer: 'no-referrer' };

const other = { question: 'Remembered it?', label: 'Sign in', href: '/sign-in' };

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { token } = await searchParams;
  if (typeof token === 'string' && (await isResetLinkGood(token))) {
    return (
      <AuthCard
        title="Choose a new password"
        lead="Every device that is signed in now will be signed out."
        other={other}
      >
        <ResetForm token={token} />
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title="This link no longer works"
      lead="It has been used, is older than an hour, or isn’t whole."
      other={other}
    >
      <Link href="/forgot-password" className={`${buttonStyle('accent')} w-full`}>
        Get a new link
      </Link>
    </AuthCard>
  );
}
