import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readEnv } from '@/config/env';
import { AuthCard } from '@/features/auth/components/auth-card';
import { SignUpForm } from '@/features/auth/components/sign-up-form';
import { HOME_PATH, safeNextPath, withNext } from '@/lib/auth/next-path';
import { currentSession } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Create your account' };

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const next = safeNextPath((await searchParams).next);
  if (await currentSession()) redirect(next);
  return (
    <AuthCard
      title="Create your account"
      lead="One list, yours alone. It takes less than a minute."
      other={{
        question: 'Already have an account?',
        label: 'Sign in',
        href: next === HOME_PATH ? '/sign-in' : withNext('/sign-in', next),
      }}
    >
      <SignUpForm next={next} mail={Boolean(readEnv().SMTP_URL)} />
    </AuthCard>
  );
}
