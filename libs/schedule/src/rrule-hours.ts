import type { Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';
import { daysFrom, matchesDay } from './rrule-days.js';
import { atPositions } from './rrule-times.js';

/** Hours and days tried for one answer; a rule that needs more is taken as ended. */
const MAX_TRIED = 15_000;

const HOUR_MS = 3_600_000;

/**
 * The moments of an hourly rule from the hour of `after` on. Hours are counted as they pass, so
 * that one which the clock shows twice counts twice; the minutes are those of the clock.
 */
export function* momentsOfHours(
  rule: Rule,
  start: Temporal.ZonedDateTime,
  after: Temporal.ZonedDateTime,
): Generator<Temporal.ZonedDateTime> {
  const anchor = floorToHour(start);
  const step = rule.interval * HOUR_MS;
  const indexFrom = ({ epochMilliseconds }: Temporal.ZonedDateTime) =>
    Math.ceil((epochMilliseconds - anchor.epochMilliseconds) / step);
  let index = indexFrom(floorToHour(after));
  for (let tried = 0; tried < MAX_TRIED; tried++) {
    const moment = anchor.add({ milliseconds: index * step });
    const clock = moment.toPlainDateTime();
    const [day] = daysFrom(clock.toPlainDate(), 1);
    if (!matchesDay(rule, day!)) {
      index = Math.max(index + 1, indexFrom(moment.startOfDay().add({ days: 1 })));
      continue;
    }
    if (!rule.byHour || rule.byHour.includes(clock.hour)) {
      yield* atPositions(rule, momentsInHour(moment, rule, start));
    }
    index++;
  }
}

function momentsInHour(
  hour: Temporal.ZonedDateTime,
  rule: Rule,
  start: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime[] {
  const { byMinute = [start.minute], bySecond = [start.second] } = rule;
  const times = byMinute.flatMap((minute) => bySecond.map((second) => ({ minute, second })));
  return times.flatMap((time) => {
    const moment = hour.with(time);
    // Where the clock skips half an hour, a minute can be missing.
    return moment.minute === time.minute && moment.hour === hour.hour ? [moment] : [];
  });
}

const floorToHour = (moment: Temporal.ZonedDateTime) =>
  moment.with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
