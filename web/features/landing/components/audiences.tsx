import Link from 'next/link';
import type { ReactNode } from 'react';

interface AudiencesProps {
  signedIn: boolean;
  docs: string;
}

const LINK =
  'mt-auto inline-flex items-center pt-5 text-sm font-medium text-accent underline underline-offset-4 hover:text-accent-strong pointer-coarse:min-h-11';

/** The three kinds of people it is for, and where each goes next. */
export function Audiences({ signedIn, docs }: AudiencesProps) {
  return (
    <section aria-labelledby="audiences" className="border-t border-border py-16 lg:py-24">
      <h2 id="audiences" className="text-2xl font-semibold tracking-tight">
        One system, three doors
      </h2>
      <div className="mt-10 grid gap-10 md:grid-cols-3 md:gap-8">
        <Door title="You have things to do">
          <p>
            Type, press Enter, check it off. Changes show at once, a deleted task can be brought
            back, and everything works from the keyboard.
          </p>
          {!signedIn && (
            <Link href="/sign-up" className={LINK}>
              Start your list
            </Link>
          )}
        </Door>
        <Door title="You build on the API">
          <p>
            A handful of routes and one token. Each route says how it can answer, with an example of
            every error, and every error carries a code that stays the same.
          </p>
          <a href={docs} className={LINK}>
            Read the API docs
          </a>
        </Door>
        <Door title="You run it">
          <p>
            One command starts it, one command tests it. Sign-in and tasks log in to the database
            apart, and neither can read the other’s rows. The suites forge over a thousand tokens,
            try every route with every wrong id, and check that nothing has changed.
          </p>
        </Door>
      </div>
    </section>
  );
}

function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start text-sm text-muted">
      <h3 className="mb-2 text-base font-medium text-text">{title}</h3>
      {children}
    </div>
  );
}
