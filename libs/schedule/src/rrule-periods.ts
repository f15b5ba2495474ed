import { Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';
import { type Day, daysFrom, isListed, matchesDay } from './rrule-days.js';
import { WEEKDAYS } from './rrule-lists.js';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** The number of the year, month, week or day of a rule that a date lies in. */
export function periodOf({ freq, wkst }: Rule, date: Temporal.PlainDate): number {
  if (freq === 'YEARLY') return date.year;
  if (freq === 'MONTHLY') return date.year * 12 + date.month - 1;
  const day = EPOCH.until(date).days;
  return freq === 'WEEKLY' ? Math.floor((day - firstWeek(wkst)) / 7) : day;
}

/**
 * The year whose weeks a date lies in: in the first and last days of a year it can be the one
 * before or after.
 */
export function weekYearOf({ wkst }: Rule, date: Temporal.PlainDate): number {
  const isBefore = (year: number) => Temporal.PlainDate.compare(date, startOfWeeks(year, wkst)) < 0;
  if (isBefore(date.year)) return date.year - 1;
  return isBefore(date.year + 1) ? date.year : date.year + 1;
}

/** The days that a rule names in one of its periods, in order. */
export function* daysOfPeriod(rule: Rule, period: number): Generator<Day> {
  const { byWeekNo } = rule;
  const [first, count] = boundsOf(rule, period);
  let index = 0;
  for (const day of daysFrom(first, count)) {
    const isInWeek = isListed(byWeekNo, Math.floor(index++ / 7) + 1, count / 7);
    if (isInWeek && matchesDay(rule, day)) yield day;
  }
}

/** The first day of a period and how many it has. */
function boundsOf(
  { freq, byWeekNo, wkst }: Rule,
  period: number,
): [first: Temporal.PlainDate, count: number] {
  if (byWeekNo) {
    // All days of its weeks, also those in the years beside it (RFC 5545 3.3.10).
    const first = startOfWeeks(period, wkst);
    return [first, first.until(startOfWeeks(period + 1, wkst)).days];
  }
  if (freq === 'WEEKLY') return [EPOCH.add({ days: period * 7 + firstWeek(wkst) }), 7];
  if (freq !== 'YEARLY' && freq !== 'MONTHLY') return [EPOCH.add({ days: period }), 1];
  const isYear = freq === 'YEARLY';
  const year = isYear ? period : Math.floor(period / 12);
  const first = Temporal.PlainDate.from({ year, month: isYear ? 1 : (period % 12) + 1, day: 1 });
  return [first, isYear ? first.daysInYear : first.daysInMonth];
}

/** Week 1 has four days or more in its year, so that it holds 4 January. */
function startOfWeeks(year: number, wkst: string): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: (fourth.dayOfWeek + 6 - WEEKDAYS.indexOf(wkst)) % 7 });
}

/** The day number of the first week's start: 1970 began on a Thursday. */
const firstWeek = (wkst: string) => ((WEEKDAYS.indexOf(wkst) + 4) % 7) - 7;
