import { Temporal } from 'temporal-polyfill';
import { type Due, wallClock } from './due.js';
import { exactFields } from './fields.js';
import { InvalidRecurrenceError } from './invalid.error.js';
import { isYear, writeInstant, writeLocal } from './moment.js';
import { assertSound } from './rrule-checks.js';
import { everComes, firstAfter } from './rrule-dates.js';
import { readRule, type Rule, writeRule } from './rrule.js';

/**
 * How a task comes back: an RFC 5545 RRULE value without DTSTART, of at most 500 characters,
 * counted from when it was due or from when it was completed.
 */
export interface Recurrence {
  rule: string;
  from: 'due' | 'completion';
}

/** What is known when a task has been completed. */
export interface Completion {
  completedAt: Temporal.Instant;
  /** IANA name; says what day and time `completedAt` is where the due value names no zone. */
  viewerZone: string;
  /** Which of the series the completed task is, from 1: what COUNT counts. */
  occurrence: number;
}

/** Occurrences of a series: hourly, those of a hundred years. */
export const MAX_OCCURRENCE = 1_000_000;

/** Characters of a rule. */
export const MAX_RULE = 500;

const UNTIL_FORMS = {
  day: 'a day, like UNTIL=20261231',
  local: 'a local time, like UNTIL=20261231T170000',
  zoned: 'a moment in UTC, like UNTIL=20261231T170000Z',
};

/**
 * Reads a recurrence from outside, its rule in one spelling: upper case, parts in a fixed order,
 * lists sorted, INTERVAL=1 and WKST=MO left out.
 *
 * @throws InvalidRecurrenceError for what RFC 5545 does not allow, for FREQ=MINUTELY and SECONDLY,
 *   and for a rule that yields nothing in the forty years from 2000
 */
export function parseRecurrence(value: unknown): Recurrence {
  const { rule: text, from } = exactFields(value, ['rule', 'from'], '', refuse);
  if (from !== 'due' && from !== 'completion') {
    return refuse('/from', 'This must be "due" or "completion".');
  }
  if (typeof text !== 'string') return refuse('/rule', 'This must be a rule like "FREQ=WEEKLY".');
  if (text.length > MAX_RULE) {
    return refuse('/rule', `A rule can have at most ${MAX_RULE} characters.`);
  }
  const rule = readRule(text, refuse);
  assertSound(rule, refuse);
  if (!everComes(rule)) refuse('/rule', 'This rule names no date that ever comes.');
  return { rule: writeRule(rule), from };
}

/**
 * Refuses a rule that cannot go with a due value (RFC 5545 3.3.10): a day takes no hours, minutes
 * or seconds, UNTIL is of the due value's own kind, and counted from there something must follow
 * within `nextDue`'s horizon. What COUNT and UNTIL end is allowed to end.
 *
 * @throws InvalidRecurrenceError
 */
export function assertRecurrenceFits(due: Due, recurrence: Recurrence): void {
  const rule = readRule(recurrence.rule, refuse);
  assertFits(due, rule);
  // Every period is looked at: that some date comes, `parseRecurrence` has seen.
  if (rule.interval === 1 && !takesDayFromStart(rule)) return;
  const { start } = reckoned(due);
  // A completion may come on any day: there only the steps are known to be too long.
  const { freq, interval, wkst } = rule;
  const asked = recurrence.from === 'due' ? rule : { freq, interval, wkst };
  if (!firstAfter(asked, { start, after: start })) {
    refuse(
      '/rule',
      'Nothing follows this due value within a hundred years: the steps of the rule never meet what it asks for.',
    );
  }
}

/**
 * The due value that follows, of the same kind, or null where the series ends: after COUNT,
 * UNTIL or a million occurrences, after the year 9999, or where nothing follows within a hundred
 * years, or within 15,000 hours and days that an hourly rule tries.
 *
 * From 'due' it is the next one of the rule after the current due value, also when that has long
 * passed: nothing is skipped. From 'completion' it is the next one after the completion, counted
 * from the day of the completion at the due value's time, or by the clock with FREQ=HOURLY.
 *
 * Days and local times know no change of the clock. A zoned value keeps the time on its zone's
 * clock; where that clock skips the time, the occurrence is left out (RFC 5545 3.3.10), and where
 * it comes twice, the first is meant. Months without the 31st are left out likewise.
 *
 * @throws InvalidRecurrenceError where `assertRecurrenceFits` would
 */
export function nextDue(due: Due, recurrence: Recurrence, completion: Completion): Due | null {
  const rule = readRule(recurrence.rule, refuse);
  assertFits(due, rule);
  if (completion.occurrence >= Math.min(rule.count ?? MAX_OCCURRENCE, MAX_OCCURRENCE)) return null;

  const { zone, start: current } = reckoned(due);
  if (recurrence.from === 'due') {
    const isLater = completion.occurrence > 1;
    return ending(rule, due, firstAfter(rule, { start: current, after: current, isLater }));
  }

  const clockZone = due.kind === 'zoned' ? due.zone : completion.viewerZone;
  const completed = completion.completedAt
    .toZonedDateTimeISO(clockZone)
    .toPlainDateTime()
    .toZonedDateTime(zone);
  const start = startFrom(rule, due, completed);
  const later = Temporal.ZonedDateTime.compare(start, completed) > 0 ? start : completed;
  const after = due.kind === 'day' ? start : later;
  return ending(rule, due, firstAfter(rule, { start, after }));
}

/** Whether a rule has months and no days of its own: April has no 31st that a start could give. */
const takesDayFromStart = ({ freq, byMonth, byMonthDay, byDay, byYearDay }: Rule) =>
  byMonth && (freq === 'MONTHLY' || freq === 'YEARLY') && !(byMonthDay ?? byDay ?? byYearDay);

/** A due value as rules are reckoned from it: days and local times in UTC, whose clock never changes. */
function reckoned(due: Due): { zone: string; start: Temporal.ZonedDateTime } {
  if (due.kind !== 'zoned') return { zone: 'UTC', start: wallClock(due).toZonedDateTime('UTC') };
  return { zone: due.zone, start: Temporal.Instant.from(due.at).toZonedDateTimeISO(due.zone) };
}

/** Where a rule begins to count after a completion, in the zone that is reckoned in. */
function startFrom(rule: Rule, due: Due, completed: Temporal.ZonedDateTime) {
  if (rule.freq === 'HOURLY')
    return completed.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const time = wallClock(due).toPlainTime();
  // A rule with hours of its own may yield one on the very day, also before the due value's time.
  return completed.withPlainTime(rule.byHour ? time.with({ hour: 0 }) : time);
}

function ending(rule: Rule, due: Due, next: Temporal.ZonedDateTime | null): Due | null {
  if (!next || !isYear(next.year)) return null;
  if (rule.until) {
    const clock = (due.kind === 'zoned' ? next.withTimeZone('UTC') : next).toPlainDateTime();
    if (Temporal.PlainDateTime.compare(clock, rule.until.clock) > 0) return null;
  }
  switch (due.kind) {
    case 'day':
      return { kind: 'day', date: next.toPlainDate().toString() };
    case 'local':
      return { kind: 'local', dateTime: writeLocal(next.toPlainDateTime()) };
    case 'zoned':
      return { kind: 'zoned', at: writeInstant(next.toInstant()), zone: due.zone };
  }
}

function assertFits(due: Due, rule: Rule): void {
  if (due.kind === 'day' && rule.freq === 'HOURLY') {
    refuse('/rule', 'A task that is due on a day cannot come back hourly; give it a time.');
  }
  if (due.kind === 'day' && (rule.byHour ?? rule.byMinute ?? rule.bySecond)) {
    refuse('/rule', 'A task that is due on a day takes no hours, minutes or seconds in its rule.');
  }
  if (rule.until && rule.until.kind !== due.kind) {
    refuse('/rule', `For this due value UNTIL must be ${UNTIL_FORMS[due.kind]}.`);
  }
}

function refuse(field: string, message: string): never {
  throw new InvalidRecurrenceError(field, message);
}
