import { type Due, InvalidScheduleError, parseDue, Temporal } from '@taskward/schedule';

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
