import { type Due, InvalidScheduleError, parseDue, Temporal } from '@taskward/schedule';
import { shown } from './foreign-file.js';

/** A moment on the clock of its zone, with offset and zone (RFC 9557). */
export const zonedText = ({ at, zone }: Extract<Due, { kind: 'zoned' }>): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' });

/** Whether it is the name of a time zone that due values can have. */
export function isZone(zone: string): boolean {
  try {
    parseDue({ kind: 'zoned', at: '2026-01-01T00:00:00Z', zone });
    return true;
  } catch (error) {
    if (error instanceof InvalidScheduleError) return false;
    throw error;
  }
}

/**
 * The moment at which a clock shows a time.
 *
 * @param dateTime '2026-03-29T02:30', also with seconds
 * @param zone IANA
 * @returns `loss` where the clock there leaves that time out: it becomes the time that much later
 * @throws InvalidScheduleError where it is none that can be stored
 */
export function onClock(dateTime: string, zone: string): { due: Due; loss?: string } {
  const clock = Temporal.PlainDateTime.from(dateTime);
  const moment = clock.toZonedDateTime(zone);
  const at = moment.toInstant().toString({ smallestUnit: 'second' });
  const due = parseDue({ kind: 'zoned', at, zone });
  if (moment.toPlainDateTime().equals(clock)) return { due };
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const loss = `${shown(dateTime)} is left out by the clock of ${zone}: it becomes ${time}`;
  return { due, loss };
}
