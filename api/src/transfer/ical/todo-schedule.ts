import ICAL from 'ical.js';
import {
  assertRecurrenceFits,
  type Due,
  InvalidScheduleError,
  MAX_MINUTES_BEFORE,
  MAX_REMINDERS,
  parseRecurrence,
  type Recurrence,
  type Reminder,
  Temporal,
} from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { dueOf } from './todo-times.js';

export const SCHEDULE_PROPERTIES = ['due', 'dtstart', 'rrule'];

interface Schedule {
  due: Due | null;
  recurrence: Recurrence | null;
  reminders: Reminder[];
}

/** When a VTODO is due, how it comes back, and when it reminds. */
export function* readSchedule(
  todo: ICAL.Component,
  lines: string[],
  pointer: string,
): Generator<Entry, Schedule> {
  const rules = lines.flatMap((text) => /^RRULE[^:]*:(.*)$/i.exec(text)?.[1]?.trim() ?? []);
  const due = yield* readDue(todo, rules.length > 0, pointer);
  const recurrence = yield* readRule(rules, due, `${pointer}/RRULE`);
  return { due, recurrence, reminders: yield* readAlarms(todo, `${pointer}/VALARM`) };
}

/** Without DUE, a rule counts from DTSTART, which then is when it is due. */
function* readDue(
  todo: ICAL.Component,
  recurs: boolean,
  pointer: string,
): Generator<Entry, Due | null> {
  const [due, start] = ['due', 'dtstart'].map((name) => todo.getFirstProperty(name));
  const isStartRead = !due && recurs;
  if (start && !isStartRead && String(start.getFirstValue()) !== String(due?.getFirstValue())) {
    yield lost(`${pointer}/DTSTART`, 'is left out: a task has no start here');
  }
  const property = due ?? (isStartRead ? start : null);
  if (!property) return null;
  const place = `${pointer}/${property.name.toUpperCase()}`;
  const read = dueOf(property);
  if (!read) yield lost(place, `${shown(String(property.getFirstValue()))} is no time that can be`);
  if (read?.unknownZone !== undefined) {
    yield lost(
      place,
      `the zone ${shown(read.unknownZone)} is not known: a time of the clock is kept`,
    );
  }
  return read && read.due;
}

function* readRule(
  rules: string[],
  due: Due | null,
  pointer: string,
): Generator<Entry, Recurrence | null> {
  const [rule, ...more] = rules;
  if (more.length > 0) yield lost(pointer, 'all rules but the first are left out');
  if (rule === undefined) return null;
  try {
    const recurrence = parseRecurrence({ rule, from: 'due' });
    if (due) assertRecurrenceFits(due, recurrence);
    if (due) return recurrence;
    yield lost(pointer, 'is left out: it needs DUE');
  } catch (error) {
    if (!(error instanceof InvalidScheduleError)) throw error;
    yield lost(pointer, `${shown(rule)} is left out: ${error.message}`);
  }
  return null;
}

function* readAlarms(todo: ICAL.Component, pointer: string): Generator<Entry, Reminder[]> {
  const reminders = new Map<string, Reminder>();
  for (const alarm of todo.getAllSubcomponents('valarm')) {
    const reminder = reminderOf(alarm, todo);
    if (!reminder) yield lost(pointer, 'is left out: it is no moment, nor before the task is due');
    else if (reminders.size === MAX_REMINDERS) {
      yield lost(pointer, `is left out: a task has at most ${MAX_REMINDERS} reminders`);
    } else reminders.set(JSON.stringify(reminder), reminder);
    if (alarm.getFirstProperty('repeat')) yield lost(`${pointer}/REPEAT`, 'is left out');
  }
  return [...reminders.values()];
}

function reminderOf(alarm: ICAL.Component, todo: ICAL.Component): Reminder | null {
  const trigger = alarm.getFirstProperty('trigger');
  const value: unknown = trigger?.getFirstValue();
  if (value instanceof ICAL.Time && !value.isDate) {
    const at = Temporal.Instant.from(`${value.toString().replace(/Z$/, '')}Z`);
    return { kind: 'absolute', at: at.toString({ smallestUnit: 'second' }) };
  }
  if (!(value instanceof ICAL.Duration)) return null;
  const isToEnd = String(trigger!.getParameter('related') ?? 'START').toUpperCase() === 'END';
  // Without DTSTART there is only the end to count from.
  const start = todo.getFirstPropertyValue('dtstart');
  const isBeforeDue =
    isToEnd || !start || String(start) === String(todo.getFirstPropertyValue('due'));
  const minutes = -value.toSeconds() / 60;
  if (!isBeforeDue || !Number.isInteger(minutes)) return null;
  if (minutes < 0 || minutes > MAX_MINUTES_BEFORE) return null;
  return { kind: 'beforeDue', minutes: Math.abs(minutes) };
}
