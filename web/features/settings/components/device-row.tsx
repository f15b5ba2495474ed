import { Button } from '@/ui/button';

/** A place where the person is signed in. */
export interface Device {
  id: string;
  /** The browser and its system in words. */
  device: string;
  current: boolean;
  /** When it was last used, in words. */
  lastSeen: string;
}

interface DeviceRowProps {
  device: Device;
  pending: boolean;
  onEnd: () => void;
}

/** One place where the person is signed in, and its way out. */
export function DeviceRow({
  device: { device, current, lastSeen },
  pending,
  onEnd,
}: DeviceRowProps) {
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0 text-sm">
        <p className="font-medium wrap-anywhere">{device}</p>
        <p className={current ? 'text-accent' : 'text-muted'}>
          {current ? 'This device' : lastSeen}
        </p>
      </div>
      <Button
        pending={pending}
        onClick={onEnd}
        {...(!current && { 'aria-label': `Sign out ${device}` })}
      >
        Sign out
      </Button>
    </li>
  );
}
