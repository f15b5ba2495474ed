import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEnv } from '@/config/env';
import { AuthCard } from '@/features/auth/components/auth-card';
import { LetterForm } from '@/features/auth/components/letter-form';

export const metadata: Metadata = { title: 'Check your mail' };

export default function CheckMailPage() {
  if (!readEnv().SMTP_URL) notFound();
  return (
    <AuthCard
      title="Check your mail"
      lead="We’ve sent you an email. Open the link in it to confirm your address, then sign in. The link works for an hour."
      other={{ question: 'Confirmed already?', label: 'Sign in', href: '/sign-in' }}
    >
      <h2 className="font-medium">Nothing there?</h2>
      <p className="mt-1 mb-5 text-sm text-muted">
        Look among junk mail, and see whether the address is right.
      </p>
      <LetterForm letter="confirmation" />
    </AuthCard>
  );
}
