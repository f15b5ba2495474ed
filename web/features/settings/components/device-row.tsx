import { Button } from '@/ui/button';

/** A place where the person is signed in. */
export interface Device {
  id: string;
  /** The browser and its system in words. */
  device: string;
  current: boolean;
  /** When it was last used, and when the person signed in there, in words. */
  seen: string;
  since: string;
}

interface DeviceRowProps {
  device: Device;
  pending: boolean;
  onEnd: () => void;
}

/** One place where the person is signed in, and its way out. */
export function DeviceRow({
  device: { device, current, seen, since },
  pending,
  onEnd,
}: DeviceRowProps) {
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0 text-sm">
        <p className="font-medium wrap-anywhere">{device}</p>
        <p className="text-muted">
          <span className={current ? 'text-accent' : undefined}>{seen}</span> · Signed in on {since}
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
