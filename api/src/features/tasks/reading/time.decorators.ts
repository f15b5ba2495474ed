import { ValidateBy } from 'class-validator';
import { InvalidScheduleError, parseDue } from '@taskward/schedule';
import { isRelativeDay } from './relative-day.js';

/** 'YYYY-MM-DD', a day that the calendar has, or one told by its distance from today. */
export const IsDay = () =>
  readable('isDay', 'must be a day like 2026-11-28, today, or from today like P7D', (date) => ({
    kind: 'day',
    date: isRelativeDay(date) ? '2000-01-01' : date,
  }));

/** RFC 3339 with an offset, a moment between 1900 and 9999. */
export const IsInstant = () =>
  readable('isInstant', 'must be a moment like 2026-11-28T08:30:00Z', (at) => ({
    kind: 'zoned',
    at,
    zone: 'UTC',
  }));

/** What a name of a time zone looks like, for the document. */
export const ZONE = '^[A-Za-z][A-Za-z0-9_+/\\-]*$';

/** A name of the IANA time zone database; no offset, which PostgreSQL would read backwards. */
export const IsTimeZone = () =>
  readable('isTimeZone', 'must be a time zone like Europe/Vienna', (zone) => ({
    kind: 'zoned',
    at: '2000-01-01T00:00:00Z',
    zone,
  }));

/** Holds where a due value made of it can be read. */
const readable = (name: string, message: string, due: (value: unknown) => object) =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => isReadable(due(value)),
      defaultMessage: () => message,
    },
  });

function isReadable(due: object): boolean {
  try {
    parseDue(due);
    return true;
  } catch (error) {
    if (error instanceof InvalidScheduleError) return false;
    throw error;
  }
}
