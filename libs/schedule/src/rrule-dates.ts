import { Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';
import { type Day } from './rrule-days.js';
import { momentsOfHours } from './rrule-hours.js';
import { WEEKDAYS } from './rrule-lists.js';
import { daysOfPeriod, periodOf, weekYearOf } from './rrule-periods.js';
import { atPositions, momentsOf, timesOfDay } from './rrule-times.js';

/** From where a rule is counted, and which of its dates is asked for. */
interface Question {
  /** The rule's DTSTART, or a later date of the rule. It gives the parts that the rule leaves out. */
  start: Temporal.ZonedDateTime;
  after: Temporal.ZonedDateTime;
  /** Whether `start` is a later date of the rule: it can lie outside of the year that named it. */
  isLater?: boolean;
  /** How many years from `start` are looked at. */
  horizon?: number;
}

/**
 * The first date of a rule after a moment, not before its start; null where none follows. COUNT and
 * UNTIL are left to the caller.
 */
export function firstAfter(
  asked: Rule,
  { start, after, isLater = false, horizon = 100 }: Question,
): Temporal.ZonedDateTime | null {
  const rule = withStartDay(asked, start);
  const end = start.add({ years: horizon });
  const moments =
    rule.freq === 'HOURLY'
      ? momentsOfHours(rule, start, after)
      : momentsOfPeriods(rule, start, after, isLater, end);
  for (const moment of moments) {
    if (Temporal.ZonedDateTime.compare(moment, end) > 0) return null;
    if (Temporal.ZonedDateTime.compare(moment, after) > 0) return moment;
  }
  return null;
}

function* momentsOfPeriods(
  rule: Rule,
  start: Temporal.ZonedDateTime,
  after: Temporal.ZonedDateTime,
  isLater: boolean,
  end: Temporal.ZonedDateTime,
): Generator<Temporal.ZonedDateTime> {
  const first = firstPeriod(rule, start.toPlainDate(), isLater);
  // The weeks of a year reach into the next one.
  const wanted = periodOf(rule, after.toPlainDate()) - (rule.byWeekNo ? 1 : 0);
  const steps = Math.max(0, Math.ceil((wanted - first) / rule.interval));
  const last = periodOf(rule, end.toPlainDate());
  const times = timesOfDay(rule, start);
  const { year, dayOfYear } = after;
  const isFrom = (day: Day) => day.year > year || (day.year === year && day.yearDay >= dayOfYear);
  for (let period = first + steps * rule.interval; period <= last; period += rule.interval) {
    const days = daysOfPeriod(rule, period);
    if (rule.bySetPos) {
      yield* atPositions(
        rule,
        [...days].flatMap((day) => momentsOf(day, times, start.timeZoneId)),
      );
    } else {
      for (const day of days) {
        if (isFrom(day)) yield* momentsOf(day, times, start.timeZoneId);
      }
    }
  }
}

/** The period that a date counts from: DTSTART lies in its calendar year, a later date in its weeks. */
function firstPeriod(rule: Rule, date: Temporal.PlainDate, isLater: boolean): number {
  const period = periodOf(rule, date);
  if (!isLater || !rule.byWeekNo) return period;
  const year = weekYearOf(rule, date);
  const isNamed = [...daysOfPeriod(rule, year)].some((day) => date.equals(day));
  return isNamed ? year : period;
}

/** The rule with the parts that its start gives (RFC 5545 3.3.10). */
function withStartDay(rule: Rule, start: Temporal.ZonedDateTime): Rule {
  const { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  if (byDay ?? byMonthDay ?? byYearDay) return rule;
  const weekday = { byDay: [WEEKDAYS[start.dayOfWeek - 1]!] };
  if (freq === 'WEEKLY' || byWeekNo) return { ...rule, ...weekday };
  if (freq === 'MONTHLY') return { ...rule, byMonthDay: [start.day] };
  if (freq !== 'YEARLY') return rule;
  return { ...rule, byMonth: byMonth ?? [start.month], byMonthDay: [start.day] };
}

/** The rarest date, a 29 February on a given weekday, comes within 40 years, also around 2100. */
const RAREST = 40;

/** Whether a rule names any date at all. Whatever the start, INTERVAL only thins those. */
export function everComes(rule: Rule): boolean {
  const isLong = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY';
  // In shorter periods the BY parts limit what a year of days holds, and `assertSound` has seen
  // that BYSETPOS finds its place: forty years are asked, where each day would take half a second.
  const asked: Rule = isLong ? rule : { ...withoutPositions(rule), freq: 'YEARLY' };
  const start = Temporal.PlainDateTime.from('2000-01-01T00:00').toZonedDateTime('UTC');
  const after = start.subtract({ seconds: 1 });
  return !!firstAfter({ ...asked, interval: 1 }, { start, after, horizon: RAREST });
}

const withoutPositions = ({ bySetPos: _bySetPos, ...rule }: Rule) => rule;
