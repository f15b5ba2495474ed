import { type Due, nextDue, type Recurrence, Temporal } from '@taskward/schedule';
import type { Viewer } from './due-words';

interface ComingBack {
  due: Due;
  recurrence: Recurrence;
  /** Which of its series it is, from 1. */
  occurrence: number;
}

/** When a task will be due again once it is completed, by the API's own rules; null for never. */
export const nextDueOf = ({ due, recurrence, occurrence }: ComingBack, { now, zone }: Viewer) =>
  nextDue(due, recurrence, { completedAt: now, viewerZone: zone, occurrence });

/** Who looks at this browser, now. */
export const viewer = (): Viewer => ({
  now: Temporal.Now.instant(),
  zone: Temporal.Now.timeZoneId(),
});
