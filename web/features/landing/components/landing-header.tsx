import Link from 'next/link';
import { buttonStyle } from '@/ui/button-style';
import { Wordmark } from '@/ui/wordmark';

interface LandingHeaderProps {
  signedIn: boolean;
  docs: string;
}

/** The head of the start page. */
export function LandingHeader({ signedIn, docs }: LandingHeaderProps) {
  return (
    <header className="flex h-20 items-center justify-between">
      <Link href="/" className="flex items-center rounded-sm pointer-coarse:min-h-11">
        <Wordmark />
      </Link>
      <nav aria-label="Start" className="flex items-center gap-1">
        <a href={docs} className={`${buttonStyle('quiet')} max-sm:hidden`}>
          API reference
        </a>
        {signedIn ? null : (
          <Link href="/sign-in" className={buttonStyle('plain')}>
            Sign in
          </Link>
        )}
      </nav>
    </header>
  );
}
