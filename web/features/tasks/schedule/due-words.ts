import { type Due, isOverdue, type Temporal, wallClock } from '@taskward/schedule';

/** Where and when somebody looks at a task. */
export interface Viewer {
  now: Temporal.Instant;
  /** IANA. */
  zone: string;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** When a task is due, as it is said here and now: "Today", "Tomorrow, 09:00", "Sat 5 Dec". */
export function dueWords(due: Due, { now, zone }: Viewer): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const at = clockOf(due, zone);
  const day = dayWords(at.toPlainDate(), today);
  return due.kind === 'day' ? day : `${day}, ${at.toLocaleString('en-GB', TIME)}`;
}

/** Whether it is over where the viewer is. */
export const isLate = (due: Due, { now, zone }: Viewer): boolean => isOverdue(due, now, zone);

/** What the viewer's calendar and clock show. */
const clockOf = (due: Due, zone: string): Temporal.PlainDateTime =>
  wallClock(due.kind === 'zoned' ? { ...due, zone } : due);

function dayWords(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const distance = today.until(day).days;
  if (distance === 0) return 'Today';
  if (distance === 1) return 'Tomorrow';
  if (distance === -1) return 'Yesterday';
  const year = day.year === today.year ? {} : ({ year: 'numeric' } as const);
  return day.toLocaleString('en-GB', { ...DAY, ...year }).replace(',', '');
}
