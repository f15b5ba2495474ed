import { Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';
import { type Day } from './rrule-days.js';

/** The times that a rule names on each of its days, in order. */
export function timesOfDay(rule: Rule, start: Temporal.ZonedDateTime): Temporal.PlainTime[] {
  const { byHour = [start.hour], byMinute = [start.minute], bySecond = [start.second] } = rule;
  return byHour.flatMap((hour) =>
    byMinute.flatMap((minute) =>
      bySecond.map((second) => Temporal.PlainTime.from({ hour, minute, second })),
    ),
  );
}

/**
 * These times of a day as moments, without those that the zone's clock skips (RFC 5545 3.3.10).
 * Of a time that comes twice it is the first (3.3.5).
 */
export function momentsOf(
  day: Day,
  times: Temporal.PlainTime[],
  zone: string,
): Temporal.ZonedDateTime[] {
  const date = Temporal.PlainDate.from(day);
  return times.flatMap((time) => {
    const clock = date.toPlainDateTime(time);
    const moment = clock.toZonedDateTime(zone);
    return moment.toPlainDateTime().equals(clock) ? [moment] : [];
  });
}

/** Those at the positions of BYSETPOS, in order; all without it. */
export function atPositions<T>({ bySetPos }: Rule, all: T[]): T[] {
  if (!bySetPos) return all;
  return all.filter(
    (_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - all.length),
  );
}
