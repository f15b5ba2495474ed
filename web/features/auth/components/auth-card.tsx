import Link from 'next/link';
import type { ReactNode } from 'react';

interface AuthCardProps {
  title: string;
  lead: string;
  /** The other door: somebody with an account stands at sign-up, or the reverse. */
  other: { question: string; label: string; href: string };
  children: ReactNode;
}

/** The frame of sign-in and sign-up. */
export function AuthCard({ title, lead, other, children }: AuthCardProps) {
  return (
    <div className="w-full max-w-[400px]">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 text-sm text-muted">{lead}</p>
      <div className="mt-8 rounded-lg border border-border bg-surface p-6 shadow-lift sm:p-7">
        {children}
      </div>
      <p className="mt-6 text-sm text-muted">
        {other.question}{' '}
        <Link
          href={other.href}
          className="inline-flex items-center font-medium text-accent underline underline-offset-4 hover:text-accent-strong pointer-coarse:min-h-11"
        >
          {other.label}
        </Link>
      </p>
    </div>
  );
}
