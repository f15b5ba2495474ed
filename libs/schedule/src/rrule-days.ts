import { type Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';
import { WEEKDAYS } from './rrule-lists.js';

/** A day of the calendar, with what rules ask about it. */
export interface Day {
  year: number;
  month: number;
  day: number;
  /** From 1 for Monday. */
  weekday: number;
  yearDay: number;
}

/** Consecutive days. Temporal computes the first only: it takes microseconds for each. */
export function* daysFrom(first: Temporal.PlainDate, count: number): Generator<Day> {
  let { year, month, day, dayOfWeek: weekday, dayOfYear: yearDay } = first;
  for (let left = count; left > 0; left--) {
    yield { year, month, day, weekday, yearDay };
    weekday = (weekday % 7) + 1;
    day++;
    yearDay++;
    if (day <= daysInMonth(year, month)) continue;
    day = 1;
    month++;
    if (month <= 12) continue;
    [month, yearDay] = [1, 1];
    year++;
  }
}

/**
 * Whether a day has all that a rule asks of days but BYWEEKNO: RFC 5545's "expand" and "limit" say
 * the same once every day of the period is asked.
 */
export function matchesDay(rule: Rule, { year, month, day, weekday, yearDay }: Day): boolean {
  const monthLength = daysInMonth(year, month);
  const yearLength = isLeap(year) ? 366 : 365;
  // A number in BYDAY counts in the month, or in the year without BYMONTH (3.3.10).
  const [nth, length] =
    rule.freq === 'YEARLY' && !rule.byMonth ? [yearDay, yearLength] : [day, monthLength];
  return (
    (!rule.byMonth || rule.byMonth.includes(month)) &&
    isListed(rule.byMonthDay, day, monthLength) &&
    isListed(rule.byYearDay, yearDay, yearLength) &&
    (!rule.byDay || [0, week(nth), -week(length - nth + 1)].some(isNamed))
  );

  function isNamed(number: number): boolean {
    return rule.byDay!.includes(`${number || ''}${WEEKDAYS[weekday - 1]}`);
  }
}

/** Which of a list of days, one a week, the n-th day is on. */
const week = (nth: number) => Math.ceil(nth / 7);

/** Whether a number is in a list that may count from the end. */
export const isListed = (list: number[] | undefined, number: number, length: number): boolean =>
  !list || list.includes(number) || list.includes(number - length - 1);

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
