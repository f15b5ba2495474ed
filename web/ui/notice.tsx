import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** Good news that stays, read out when it appears. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex gap-2.5 rounded-md bg-accent-soft px-3.5 py-3 text-sm wrap-anywhere text-text"
    >
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <div>{children}</div>
    </div>
  );
}
