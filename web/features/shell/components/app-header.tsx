import Link from 'next/link';
import { Wordmark } from '@/ui/wordmark';
import { AccountMenu } from './account-menu';

interface AppHeaderProps {
  user: { name: string; email: string };
}

/** The head of every page for signed-in people. */
export function AppHeader({ user }: AppHeaderProps) {
  return (
    <header className="mx-auto flex h-16 w-full max-w-[760px] items-center justify-between px-4 sm:px-6">
      <Link
        href="/tasks"
        aria-label="Taskward, your tasks"
        className="flex items-center rounded-sm pointer-coarse:min-h-11"
      >
        <Wordmark />
      </Link>
      <AccountMenu user={user} />
    </header>
  );
}
