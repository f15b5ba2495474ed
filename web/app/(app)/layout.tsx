import type { ReactNode } from 'react';
import { AppHeader } from '@/features/shell/components/app-header';
import { currentSession } from '@/lib/auth/session';

export default async function AppLayout({ children }: { children: ReactNode }) {
  // Each page sends signed-out visitors away itself, because it knows the path to come back to.
  const session = await currentSession();
  return (
    <>
      {session && <AppHeader user={{ name: session.user.name, email: session.user.email }} />}
      <main className="mx-auto w-full max-w-[760px] px-4 pt-4 pb-24 sm:px-6 sm:pt-8">
        {children}
      </main>
    </>
  );
}
