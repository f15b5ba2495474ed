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
} from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { REMINDER } from './ical-words.js';
import { dueOf } from './todo-times.js';

interface Schedule {
  due: Due | null;
  recurrence: Recurrence | null;
  reminders: Reminder[];
}

/** When a VTODO is due, how it comes back, and when it reminds. */
export function* readSchedule(todo: ICAL.Component, pointer: string): Generator<Entry, Schedule> {
  const rules = todo.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()).trim());
  const due = yield* readDue(todo, pointer);
  const recurrence = yield* readRule(rules, due, `${pointer}/RRULE`);
  return { due, recurrence, reminders: yield* readReminders(todo, pointer) };
}

/** DUE; without it, a rule counts from DTSTART, which then is when it is due. */
const duePropertyOf = (todo: ICAL.Component): ICAL.Property | null =>
  todo.getFirstProperty('due') ??
  (todo.getFirstProperty('rrule') ? todo.getFirstProperty('dtstart') : null);

/** Whether it is the same time that this task is due. */
const isDue = (todo: ICAL.Component, start: ICAL.Property): boolean =>
  String(start.getFirstValue()) === String(duePropertyOf(todo)?.getFirstValue());

function* readDue(todo: ICAL.Component, pointer: string): Generator<Entry, Due | null> {
  const property = duePropertyOf(todo);
  const start = todo.getFirstProperty('dtstart');
  if (start && !isDue(todo, start)) {
    const counted = todo.getFirstProperty('rrule') ? ', and its rule counts from DUE' : '';
    yield lost(`${pointer}/DTSTART`, `is left out: a task has no start here${counted}`);
  }
  if (!property) return null;
  const place = `${pointer}/${property.name.toUpperCase()}`;
  const read = dueOf(property);
  if (!read) yield lost(place, `${shown(String(property.getFirstValue()))} is no time that can be`);
  if (read?.loss !== undefined) yield lost(place, read.loss);
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

function* readReminders(todo: ICAL.Component, pointer: string): Generator<Entry, Reminder[]> {
  const reminders = new Map<string, Reminder>();
  const alarms = todo.getAllSubcomponents('valarm');
  const read: { place: string; reminder: Reminder | null }[] = [];
  for (const alarm of alarms) {
    read.push({ place: 'VALARM', reminder: yield* readAlarm(alarm, todo, `${pointer}/VALARM`) });
  }
  for (const property of todo.getAllProperties(REMINDER)) {
    const reminder = minutesBefore(String(property.getFirstValue()));
    read.push({ place: REMINDER.toUpperCase(), reminder });
  }
  for (const { place, reminder } of read) {
    const at = `${pointer}/${place}`;
    if (!reminder) yield lost(at, 'is left out: it is no moment, nor before the task is due');
    else if (reminders.size === MAX_REMINDERS) {
      yield lost(at, `is left out: a task has at most ${MAX_REMINDERS} reminders`);
    } else reminders.set(JSON.stringify(reminder), reminder);
  }
  for (const alarm of alarms) {
    if (alarm.getFirstProperty('repeat')) yield lost(`${pointer}/VALARM/REPEAT`, 'is left out');
  }
  return [...reminders.values()];
}

function* readAlarm(
  alarm: ICAL.Component,
  todo: ICAL.Component,
  pointer: string,
): Generator<Entry, Reminder | null> {
  const trigger = alarm.getFirstProperty('trigger');
  const value: unknown = trigger?.getFirstValue();
  if (value instanceof ICAL.Time) {
    const read = dueOf(trigger!);
    // One of the clock is another moment for each that reads it.
    if (read?.due.kind !== 'zoned') return null;
    if (read.loss !== undefined) yield lost(pointer, read.loss);
    return { kind: 'absolute', at: read.due.at };
  }
  if (!(value instanceof ICAL.Duration)) return null;
  const isToEnd = String(trigger!.getParameter('related') ?? 'START').toUpperCase() === 'END';
  // Without DTSTART there is only the end to count from.
  const start = todo.getFirstProperty('dtstart');
  return isToEnd || !start || isDue(todo, start) ? beforeDue(-value.toSeconds() / 60) : null;
}

const minutesBefore = (text: string): Reminder | null =>
  /^\s*\d+\s*$/.test(text) ? beforeDue(Number(text)) : null;

const beforeDue = (minutes: number): Reminder | null =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_MINUTES_BEFORE
    ? { kind: 'beforeDue', minutes: Math.abs(minutes) }
    : null;
