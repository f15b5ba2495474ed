import type ICAL from 'ical.js';
import { type Due, MAX_REMINDERS, type Recurrence, type Reminder } from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { beforeDue, readAlarm, type ReadAlarm, type Schedule } from './alarm.js';
import type { ClockReader } from './file-zones.js';
import { REMINDER } from './ical-words.js';
import { readTimes } from './todo-due.js';
import { readRule } from './todo-rule.js';

interface ReadSchedule {
  due: Due | null;
  recurrence: Recurrence | null;
  reminders: Reminder[];
}

/** When a VTODO is due, how it comes back, and when it reminds. */
export function* readSchedule(
  todo: ICAL.Component,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, ReadSchedule> {
  const rules = todo.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()).trim());
  const times = yield* readTimes(todo, pointer, clock);
  const recurrence = yield* readRule(rules, times.due, `${pointer}/RRULE`);
  const reminders = yield* readReminders(todo, { ...times, recurrence }, pointer, clock);
  return { due: times.due, recurrence, reminders };
}

function* readReminders(
  todo: ICAL.Component,
  schedule: Schedule,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, Reminder[]> {
  const reminders = new Map<string, Reminder>();
  const alarms = todo.getAllSubcomponents('valarm');
  const read = [
    ...alarms.map((alarm) => ({ place: 'VALARM', ...readAlarm(alarm, schedule, clock) })),
    ...todo.getAllProperties(REMINDER).map((property) => ({
      place: REMINDER.toUpperCase(),
      ...minutesBefore(String(property.getFirstValue())),
    })),
  ];
  for (const { place, reminder, loss } of read) {
    const at = `${pointer}/${place}`;
    if (loss !== undefined) yield lost(at, loss);
    if (reminder && reminders.size === MAX_REMINDERS) {
      yield lost(at, `is left out: a task has at most ${MAX_REMINDERS} reminders`);
    } else if (reminder) reminders.set(JSON.stringify(reminder), reminder);
  }
  for (const alarm of alarms) {
    if (alarm.getFirstProperty('repeat')) yield lost(`${pointer}/VALARM/REPEAT`, 'is left out');
  }
  return [...reminders.values()];
}

function minutesBefore(text: string): ReadAlarm {
  const reminder = /^\s*\d+\s*$/.test(text) ? beforeDue(Number(text) * 60) : null;
  const loss = `${shown(text)} is left out: it is no number of minutes before a task is due`;
  return reminder ? { reminder } : { reminder, loss };
}
