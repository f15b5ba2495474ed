import ICAL from 'ical.js';
import {
  type Due,
  MAX_MINUTES_BEFORE,
  type Recurrence,
  type Reminder,
  Temporal,
  wallClock,
} from '@taskward/schedule';
import { hasDays, instantOf, nominalSeconds, shifted } from './durations.js';
import type { ClockReader } from './file-zones.js';
import { FIXED } from './ical-words.js';
import type { TodoTimes } from './todo-due.js';
import { dueOf, isYear } from './todo-times.js';

/** When a task is due and how it comes back, which its reminders count from. */
export interface Schedule extends TodoTimes {
  recurrence: Recurrence | null;
}

type Zoned = Extract<Due, { kind: 'zoned' }>;

/** A reminder, and what is told of it: without a reminder, why there is none. */
export type ReadAlarm = { reminder: Reminder; loss?: string } | { reminder: null; loss: string };

const none = (why: string): ReadAlarm => ({ reminder: null, loss: `is left out: ${why}` });

const NO_TIME = 'its TRIGGER is no time that can be';

/** What a VALARM becomes (RFC 5545 3.6.6). */
export function readAlarm(
  alarm: ICAL.Component,
  schedule: Schedule,
  clock: ClockReader,
): ReadAlarm {
  const condition = conditionOf(alarm);
  if (condition !== null) return none(condition);
  const trigger = alarm.getFirstProperty('trigger');
  const value: unknown = trigger?.getFirstValue();
  if (value instanceof ICAL.Duration) {
    const isToEnd = String(trigger!.getParameter('related') ?? 'START').toUpperCase() === 'END';
    try {
      return relative(value, isToEnd, schedule);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return none(NO_TIME);
    }
  }
  if (!(value instanceof ICAL.Time)) return none('its TRIGGER is no moment and no duration');
  const read = dueOf(trigger!, clock);
  if (!read) return none(NO_TIME);
  // One of the clock is another moment for each that reads it.
  if (read.due.kind !== 'zoned') return none('its TRIGGER has no time zone that is known');
  const { due, loss } = read;
  if (trigger!.getParameter(FIXED)) return { reminder: { kind: 'absolute', at: due.at } };
  return { ...(loss !== undefined && { loss }), ...absolute(due, schedule) };
}

/** The moment that Apple's programs write where an alarm has none. */
const PLACEHOLDER = '1976-04-01T00:55:45';

/** What else than a time an alarm waits for (RFC 9074 8.1), or null. */
function conditionOf(alarm: ICAL.Component): string | null {
  const text = (name: string) => String(alarm.getFirstPropertyValue(name) ?? '').trim();
  if (text('action').toUpperCase() === 'NONE') return 'its ACTION is NONE';
  for (const name of ['proximity', 'x-apple-proximity']) {
    if (text(name) !== '') return `it waits for a place (${name.toUpperCase()}), not for a time`;
  }
  const isPlaceholder = text('trigger').startsWith(PLACEHOLDER);
  return isPlaceholder ? 'its TRIGGER is a placeholder for no time' : null;
}

function absolute({ at }: Zoned, { due, recurrence }: Schedule): ReadAlarm {
  const fixed = { kind: 'absolute', at } as const;
  if (!recurrence) return { reminder: fixed };
  const moment = Temporal.Instant.from(at);
  // Each occurrence needs one of its own.
  const reminder = due?.kind === 'zoned' ? beforeDue(secondsBetween(moment, due)) : null;
  if (reminder) return { reminder };
  return { reminder: fixed, loss: 'stays at its moment, and does not come back with the task' };
}

function relative(length: ICAL.Duration, isToEnd: boolean, schedule: Schedule): ReadAlarm {
  const { start, due, recurrence } = schedule;
  const base = isToEnd ? (due ?? start) : (start ?? due);
  if (base === null) {
    // A task may be given a due value later.
    const reminder = beforeDue(-nominalSeconds(length));
    return reminder ? { reminder } : none(whyNot(-nominalSeconds(length)));
  }
  if (recurrence && due) return recurring(length, base, due);
  const time = shifted(base, length);
  if (due?.kind !== 'zoned' && !(time instanceof Temporal.Instant)) {
    if (!due) return none('DTSTART has no time zone, and the task is not due');
    const seconds = clockSeconds(time, wallClock(due));
    const reminder = beforeDue(seconds);
    return reminder ? { reminder } : none(whyNot(seconds));
  }
  const at = time instanceof Temporal.Instant ? time : instantOf(time, (due as Zoned).zone);
  if (due?.kind === 'zoned') {
    const seconds = secondsBetween(at, due);
    const reminder = beforeDue(seconds);
    if (reminder) return { reminder };
    if (seconds < 0) return none(whyNot(seconds));
  }
  if (!isYear(at.toZonedDateTimeISO('UTC').year)) return none(NO_TIME);
  return { reminder: { kind: 'absolute', at: at.toString({ smallestUnit: 'second' }) } };
}

/** A reminder as many minutes before each occurrence, where a day has 24 hours. */
function recurring(length: ICAL.Duration, base: Due, due: Due): ReadAlarm {
  if ((base.kind === 'zoned') !== (due.kind === 'zoned')) {
    return none('it counts from DTSTART, and DTSTART or DUE has no time zone');
  }
  const between = clockSeconds(wallClock(base), wallClock(due));
  const seconds = between - nominalSeconds(length);
  const reminder = beforeDue(seconds);
  if (!reminder) return none(whyNot(seconds));
  if (due.kind !== 'zoned' || !(hasDays(length) || between >= 86_400) || !hasChanges(due)) {
    return { reminder };
  }
  const loss = `comes ${seconds / 60} minutes before: at another time of day where the clock of ${due.zone} changes in between`;
  return { reminder, loss };
}

const hasChanges = ({ at, zone }: Zoned): boolean =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next') !== null;

const secondsBetween = (from: Temporal.Instant, due: Zoned) =>
  (Date.parse(due.at) - from.epochMilliseconds) / 1000;

const clockSeconds = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime) =>
  from.until(to).total({ unit: 'seconds' });

const whyNot = (seconds: number) =>
  seconds < 0
    ? 'it comes after the task is due'
    : seconds > MAX_MINUTES_BEFORE * 60
      ? 'it comes more than four weeks before the task is due'
      : 'it is not in whole minutes';

/** Null where that is not whole minutes, or beyond what a reminder can be. */
export const beforeDue = (seconds: number): Reminder | null => {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_MINUTES_BEFORE
    ? { kind: 'beforeDue', minutes: Math.abs(minutes) }
    : null;
};
