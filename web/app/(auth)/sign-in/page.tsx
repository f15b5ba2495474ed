import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthCard } from '@/features/auth/components/auth-card';
import { SignInForm } from '@/features/auth/components/sign-in-form';
import { SignInNotice } from '@/features/auth/components/sign-in-notice';
import { SignedOutNote } from '@/features/auth/components/signed-out-note';
import { HOME_PATH, safeNextPath, withNext } from '@/lib/auth/next-path';
import { currentSession } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Sign in' };

/** What a person reads who has just deleted their account. */
const DELETED =
  'It is gone for good, with all your tasks, lists and labels, and you’re signed out everywhere. Thank you for having used Taskward.';

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { confirm, ...query } = await searchParams;
  const confirmation = typeof confirm === 'string' ? confirm : undefined;
  const notice = confirmation ? 'confirm' : query.notice;
  const deleted = notice === 'deleted';
  const next = safeNextPath(query.next);
  // Whoever confirms an address signs in to its account, whoever is signed in here now.
  if (!confirmation && (await currentSession())) redirect(next);
  return (
    <AuthCard
      title={deleted ? 'Your account is deleted' : 'Welcome back'}
      lead={deleted ? DELETED : 'Sign in to get to your tasks.'}
      other={{
        question: 'New here?',
        label: 'Create an account',
        href: next === HOME_PATH ? '/sign-up' : withNext('/sign-up', next),
      }}
    >
      {!deleted && <SignInNotice notice={notice} />}
      {notice === undefined && <SignedOutNote />}
      <SignInForm next={next} confirmation={confirmation} />
    </AuthCard>
  );
}
