import { Temporal } from 'temporal-polyfill';
import { asRecord, exactFields } from './fields.js';
import { InvalidDueError } from './invalid.error.js';
import { isYear, parseDay, parseInstant, parseLocal, parseZone } from './moment.js';

/**
 * When a task is due, as a person meant it.
 *
 * - `day`: that day, wherever one is; `date` is 'YYYY-MM-DD'.
 * - `local`: that time on the clock, wherever one is; `dateTime` is 'YYYY-MM-DDTHH:MM:SS'.
 * - `zoned`: one moment, `at` in UTC ('YYYY-MM-DDTHH:MM:SSZ'), and the IANA zone whose clock it was
 *   read from, which repetitions keep to.
 */
export type Due =
  | { kind: 'day'; date: string }
  | { kind: 'local'; dateTime: string }
  | { kind: 'zoned'; at: string; zone: string };

/**
 * Reads a due value from outside, in its one spelling.
 *
 * Seconds may be left out of a local time and fractions of one are dropped, a moment may carry any
 * offset, a zone any case.
 *
 * @throws InvalidDueError for anything else, impossible dates and years outside 1900 to 9999
 */
export function parseDue(value: unknown): Due {
  const { kind } = asRecord(value, '', refuse);
  switch (kind) {
    case 'day': {
      const { date } = exactFields(value, ['kind', 'date'], '', refuse);
      return { kind, date: parseDay(date, '/date', refuse) };
    }
    case 'local': {
      const { dateTime } = exactFields(value, ['kind', 'dateTime'], '', refuse);
      return { kind, dateTime: parseLocal(dateTime, '/dateTime', refuse) };
    }
    case 'zoned': {
      const fields = exactFields(value, ['kind', 'at', 'zone'], '', refuse);
      const due = {
        kind,
        at: parseInstant(fields['at'], '/at', refuse),
        zone: parseZone(fields['zone'], '/zone', refuse),
      } as const;
      // The calendar there may already be a year further.
      if (!isYear(wallClock(due).year)) {
        refuse('/at', 'The year must lie between 1900 and 9999 in the zone, too.');
      }
      return due;
    }
    default:
      return refuse('/kind', 'This must be "day", "local" or "zoned".');
  }
}

/**
 * The moment that a due value begins for somebody in `viewerZone`: what to sort and compare by.
 *
 * A day begins with its first moment there, which need not be midnight. A local time that the clock
 * skips is taken as long after the gap as it lies in it, one that comes twice is the first (RFC
 * 5545 3.3.5, Temporal's 'compatible').
 */
export function dueStart(due: Due, viewerZone: string): Temporal.Instant {
  switch (due.kind) {
    case 'day':
      return startOfDay(Temporal.PlainDate.from(due.date), viewerZone);
    case 'local':
      return Temporal.PlainDateTime.from(due.dateTime).toZonedDateTime(viewerZone).toInstant();
    case 'zoned':
      return Temporal.Instant.from(due.at);
  }
}

/** Whether it is over for somebody in `viewerZone`: a day only once the whole day has passed. */
export function isOverdue(due: Due, now: Temporal.Instant, viewerZone: string): boolean {
  const over =
    due.kind === 'day'
      ? startOfDay(Temporal.PlainDate.from(due.date).add({ days: 1 }), viewerZone)
      : dueStart(due, viewerZone);
  // A day is over when the next begins; a moment is over when it has passed.
  const passed = Temporal.Instant.compare(now, over);
  return due.kind === 'day' ? passed >= 0 : passed > 0;
}

/** What a calendar and a clock in the due value's own zone show; a day shows its midnight. */
export function wallClock(due: Due): Temporal.PlainDateTime {
  switch (due.kind) {
    case 'day':
      return Temporal.PlainDate.from(due.date).toPlainDateTime();
    case 'local':
      return Temporal.PlainDateTime.from(due.dateTime);
    case 'zoned':
      return Temporal.Instant.from(due.at).toZonedDateTimeISO(due.zone).toPlainDateTime();
  }
}

const startOfDay = (date: Temporal.PlainDate, zone: string) =>
  date.toZonedDateTime(zone).toInstant();

function refuse(field: string, message: string): never {
  throw new InvalidDueError(field, message);
}
