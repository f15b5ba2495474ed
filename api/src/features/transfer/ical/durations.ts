import type ICAL from 'ical.js';
import { type Due, Temporal, wallClock } from '@taskward/schedule';

/**
 * The time that lies a duration after another: weeks and days by the calendar, the rest in exact
 * time (RFC 5545 3.3.6).
 *
 * @returns an instant for a zoned time, otherwise a time of the clock
 * @throws RangeError beyond all times
 */
export function shifted(
  base: Due,
  length: ICAL.Duration,
): Temporal.Instant | Temporal.PlainDateTime {
  const sign = length.isNegative ? -1 : 1;
  const days = { days: sign * daysOf(length) };
  const exact = { seconds: sign * secondsOf(length) };
  const clock = wallClock(base).add(days);
  if (base.kind !== 'zoned') return clock.add(exact);
  // The moment itself may be the second of two at the same time of the clock.
  const moved = days.days === 0 ? Temporal.Instant.from(base.at) : instantOf(clock, base.zone);
  return moved.add(exact);
}

const daysOf = ({ weeks, days }: ICAL.Duration) => weeks * 7 + days;

const secondsOf = ({ hours, minutes, seconds }: ICAL.Duration) =>
  (hours * 60 + minutes) * 60 + seconds;

/** Seconds, where each day has 24 hours. */
export const nominalSeconds = (length: ICAL.Duration): number =>
  (length.isNegative ? -1 : 1) * (daysOf(length) * 86_400 + secondsOf(length));

/** Whether it counts days of the calendar, which need not have 24 hours. */
export const hasDays = (length: ICAL.Duration): boolean => daysOf(length) > 0;

export const instantOf = (clock: Temporal.PlainDateTime, zone: string): Temporal.Instant =>
  clock.toZonedDateTime(zone).toInstant();
