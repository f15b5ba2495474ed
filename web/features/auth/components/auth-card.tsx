import Link from 'next/link';
import type { ReactNode } from 'react';
import { linkStyle } from '@/ui/link-style';

interface AuthCardProps {
  title: string;
  lead: string;
  /** The other way: somebody with an account stands at sign-up, or the reverse. */
  other: { question: string; label: string; href: string };
  children: ReactNode;
}

/** The frame of every page of the door. */
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
        <Link href={other.href} className={linkStyle}>
          {other.label}
        </Link>
      </p>
    </div>
  );
}
