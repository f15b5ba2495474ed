import type { ReactNode } from 'react';
import { AppHeader } from '@/features/shell/components/app-header';
import { ConnectionNotice } from '@/features/shell/components/connection-notice';
import { LoadNotice } from '@/features/shell/components/load-notice';
import { currentSession } from '@/lib/auth/session';
import { SessionProvider } from '@/lib/auth/session-provider';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  // Each page sends signed-out visitors away itself, because it knows the path to come back to.
  if (!session) return children;
  const { id, name, email } = session.user;
  return (
    <SessionProvider userId={id}>
      <LoadNotice />
      <AppHeader user={{ name, email }} />
      <ConnectionNotice />
      <main className="mx-auto w-full max-w-[760px] px-4 pt-4 pb-24 sm:px-6 sm:pt-8">
        {children}
      </main>
    </SessionProvider>
  );
}
