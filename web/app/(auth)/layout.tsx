import Link from 'next/link';
import type { ReactNode } from 'react';
import { LoadNotice } from '@/features/shell/components/load-notice';
import { Wordmark } from '@/ui/wordmark';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <LoadNotice />
      <header className="flex h-16 items-center px-5 sm:px-8">
        <Link
          href="/"
          aria-label="Taskward, start page"
          className="flex items-center rounded-sm pointer-coarse:min-h-11"
        >
          <Wordmark />
        </Link>
      </header>
      <main className="flex flex-1 justify-center px-5 pt-8 pb-16 sm:pt-[10vh]">{children}</main>
    </div>
  );
}
