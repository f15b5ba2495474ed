import type { Metadata } from 'next';
import { readEnv } from '@/config/env';
import { AuthCard } from '@/features/auth/components/auth-card';
import { LetterForm } from '@/features/auth/components/letter-form';
import { NoMail } from '@/features/auth/components/no-mail';

export const metadata: Metadata = { title: 'Forgot your password?' };

export default function ForgotPasswordPage() {
  const mail = Boolean(readEnv().SMTP_URL);
  return (
    <AuthCard
      title="Forgot your password?"
      lead={
        mail
          ? 'Tell us your address, and we’ll send you a link to choose a new one.'
          : 'Somebody who runs this Taskward can let you choose a new one.'
      }
      other={{ question: 'Remembered it?', label: 'Sign in', href: '/sign-in' }}
    >
      {mail ? <LetterForm letter="reset" /> : <NoMail />}
    </AuthCard>
  );
}
