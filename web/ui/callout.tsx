import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface CalloutProps {
  role: 'alert' | 'status';
  icon: LucideIcon;
  className: string;
  iconClassName?: string;
  children: ReactNode;
}

function Callout({ role, icon: Icon, className, iconClassName, children }: CalloutProps) {
  return (
    <div
      role={role}
      className={clsx('flex gap-2.5 rounded-md px-3.5 py-3 text-sm wrap-anywhere', className)}
    >
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', iconClassName)} />
      <div>{children}</div>
    </div>
  );
}

/** A problem of a whole form or page, read out when it appears. */
export const Alert = ({ children }: { children: ReactNode }) => (
  <Callout role="alert" icon={CircleAlert} className="bg-danger-soft text-danger">
    {children}
  </Callout>
);

/** Good news that stays, read out when it appears. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <Callout
    role="status"
    icon={CircleCheck}
    className="bg-accent-soft text-text"
    iconClassName="text-accent"
  >
    {children}
  </Callout>
);
