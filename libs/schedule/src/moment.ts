import { Temporal } from 'temporal-polyfill';
import { type Refuse } from './invalid.error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
// Seconds are the finest: fractions may be written, as Date's toISOString does, and are dropped.
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,20})?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:[0-5]\d(\.\d{1,20})?([Zz]|[+-]\d{2}:\d{2})$/;
// Temporal reads nanoseconds and refuses what is finer.
const FRACTION = /\.\d+/;
// Temporal knows more than IANA names: "+02:00" is a zone to it.
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** Years that PostgreSQL, RFC 3339 and people's calendars all write in four digits. */
export const isYear = (year: number) => year >= 1900 && year <= 9999;

/** 'YYYY-MM-DD', a date that exists, in the years 1900 to 9999. */
export function parseDay(value: unknown, field: string, refuse: Refuse): string {
  const date = attempt(value, DAY, (text) => Temporal.PlainDate.from(text));
  if (!date) return refuse(field, 'This must be an existing date like "2026-11-21".');
  if (!isYear(date.year)) return refuse(field, 'The year must lie between 1900 and 9999.');
  return date.toString();
}

/** 'YYYY-MM-DDTHH:MM:SS' without a zone; seconds may be left out, fractions are dropped. */
export function parseLocal(value: unknown, field: string, refuse: Refuse): string {
  const moment = attempt(value, LOCAL, (text) =>
    Temporal.PlainDateTime.from(text.replace(FRACTION, '')),
  );
  if (!moment) {
    return refuse(
      field,
      'This must be an existing date and time without zone, like "2026-11-21T09:30".',
    );
  }
  if (!isYear(moment.year)) return refuse(field, 'The year must lie between 1900 and 9999.');
  return writeLocal(moment);
}

/** An RFC 3339 moment with any offset, as UTC, fractions dropped: 'YYYY-MM-DDTHH:MM:SSZ'. */
export function parseInstant(value: unknown, field: string, refuse: Refuse): string {
  const instant = attempt(value, INSTANT, (text) =>
    Temporal.Instant.from(text.replace(FRACTION, '')),
  );
  if (!instant) {
    return refuse(
      field,
      'This must be an existing moment with its offset, like "2026-11-21T08:30:00Z".',
    );
  }
  if (!isYear(instant.toZonedDateTimeISO('UTC').year)) {
    return refuse(field, 'The year must lie between 1900 and 9999.');
  }
  return writeInstant(instant);
}

/** An IANA zone's name in its own spelling: 'europe/vienna' gives 'Europe/Vienna'. */
export function parseZone(value: unknown, field: string, refuse: Refuse): string {
  const known = attempt(value, ZONE_NAME, (name) =>
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name),
  );
  return known?.timeZoneId ?? refuse(field, 'This must be a known time zone like "Europe/Vienna".');
}

export const writeInstant = (instant: Temporal.Instant) =>
  instant.toString({ smallestUnit: 'second' });

export const writeLocal = (moment: Temporal.PlainDateTime) =>
  moment.toString({ smallestUnit: 'second' });

function attempt<T>(value: unknown, form: RegExp, read: (text: string) => T): T | undefined {
  if (typeof value !== 'string' || !form.test(value)) return undefined;
  try {
    return read(value);
  } catch {
    return undefined;
  }
}
