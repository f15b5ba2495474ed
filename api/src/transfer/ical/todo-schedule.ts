import ICAL from 'ical.js';
import {
  type Due,
  MAX_MINUTES_BEFORE,
  MAX_REMINDERS,
  type Recurrence,
  type Reminder,
} from '@taskward/schedule';
import { lost } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { REMINDER } from './ical-words.js';
import { isSame, readTimes, type TodoTimes } from './todo-due.js';
import { readRule } from './todo-rule.js';
import { dueOf } from './todo-times.js';

interface Schedule {
  due: Due | null;
  recurrence: Recurrence | null;
  reminders: Reminder[];
}

/** When a VTODO is due, how it comes back, and when it reminds. */
export function* readSchedule(todo: ICAL.Component, pointer: string): Generator<Entry, Schedule> {
  const rules = todo.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()).trim());
  const times = yield* readTimes(todo, pointer);
  const recurrence = yield* readRule(rules, times.due, `${pointer}/RRULE`);
  const reminders = yield* readReminders(todo, times, pointer);
  return { due: times.due, recurrence, reminders };
}

function* readReminders(
  todo: ICAL.Component,
  times: TodoTimes,
  pointer: string,
): Generator<Entry, Reminder[]> {
  const reminders = new Map<string, Reminder>();
  const alarms = todo.getAllSubcomponents('valarm');
  const read: { place: string; reminder: Reminder | null }[] = [];
  for (const alarm of alarms) {
    read.push({ place: 'VALARM', reminder: yield* readAlarm(alarm, times, `${pointer}/VALARM`) });
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
  { start, due }: TodoTimes,
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
  return isToEnd || !start || isSame(start, due) ? beforeDue(-value.toSeconds() / 60) : null;
}

const minutesBefore = (text: string): Reminder | null =>
  /^\s*\d+\s*$/.test(text) ? beforeDue(Number(text)) : null;

const beforeDue = (minutes: number): Reminder | null =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_MINUTES_BEFORE
    ? { kind: 'beforeDue', minutes: Math.abs(minutes) }
    : null;
