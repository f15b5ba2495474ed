import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { buttonStyle } from '@/ui/button-style';
import { Specimen } from './specimen';

/** What it is, and the way in. */
export function Hero({ signedIn }: { signedIn: boolean }) {
  return (
    <section className="grid items-center gap-14 pt-10 pb-20 lg:grid-cols-[1.05fr_1fr] lg:gap-16 lg:pt-20 lg:pb-32">
      <div>
        <h1 className="text-3xl font-semibold tracking-[-0.035em]">
          Your tasks, and nobody else’s.
        </h1>
        <p className="mt-6 max-w-[34em] text-lg text-muted">
          Taskward keeps a to-do list for each person. Its API checks who is asking, and whose list
          it is, before it looks at anything. Everyone but you gets a no.
        </p>
        <div className="mt-9 flex flex-wrap gap-3">
          <Link
            href={signedIn ? '/tasks' : '/sign-up'}
            className={`${buttonStyle('accent')} h-12 px-6`}
          >
            {signedIn ? 'Open your tasks' : 'Create account'}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        </div>
      </div>
      <Specimen />
    </section>
  );
}
