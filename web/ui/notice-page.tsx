import type { ReactNode } from 'react';
import { Mark } from './wordmark';

interface NoticePageProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** A page that has nothing to show but why, and a way on. */
export function NoticePage({ title, text, children }: NoticePageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[440px] flex-col items-start justify-center px-5 pb-24">
      {/* The drawing starts 5 px into its box. */}
      <Mark className="-ml-[5px] size-10" />
      <h1 className="mt-6 text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 text-muted">{text}</p>
      <div className="mt-8 flex gap-3">{children}</div>
    </main>
  );
}
