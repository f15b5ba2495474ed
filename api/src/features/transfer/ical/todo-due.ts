import ICAL from 'ical.js';
import { type Due, InvalidScheduleError, parseDue } from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { shifted } from './durations.js';
import type { ClockReader } from './file-zones.js';
import { dueOf } from './todo-times.js';

/** When a VTODO begins and when it is due; `start` equals `due` where that is read of DTSTART. */
export interface TodoTimes {
  start: Due | null;
  due: Due | null;
}

/** DUE, or DTSTART and DURATION (RFC 5545 3.6.2), or DTSTART where a rule counts from it. */
export function* readTimes(
  todo: ICAL.Component,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, TodoTimes> {
  const start = timeOf(todo, 'dtstart', clock);
  const due = yield* readDue(todo, start, pointer, clock);
  if (start && !isSame(start.due, due)) {
    const counted = todo.getFirstProperty('rrule') ? ', and its rule counts from DUE' : '';
    yield lost(`${pointer}/DTSTART`, `is left out: a task has no start here${counted}`);
  }
  return { start: start && start.due, due };
}

const isSame = (one: Due | null, other: Due | null): boolean =>
  one?.kind === 'zoned' && other?.kind === 'zoned'
    ? one.at === other.at
    : JSON.stringify(one) === JSON.stringify(other);

type Read = NonNullable<ReturnType<typeof dueOf>>;

function timeOf(todo: ICAL.Component, name: string, clock: ClockReader): Read | null {
  const property = todo.getFirstProperty(name);
  return property && dueOf(property, clock);
}

function* readDue(
  todo: ICAL.Component,
  start: Read | null,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, Due | null> {
  const length = todo.getFirstProperty('duration')?.getFirstValue();
  const own = todo.getFirstProperty('due');
  const read = own && dueOf(own, clock);
  if (own && !read) {
    yield lost(`${pointer}/DUE`, `${shown(String(own.getFirstValue()))} is no time that can be`);
  }
  if (length instanceof ICAL.Duration) {
    const later = !read && start && after(start.due, length);
    if (later) return yield* told(later, `${pointer}/DURATION`, start.loss);
    const why = read
      ? 'DUE is read'
      : start
        ? 'it ends at no time that can be'
        : 'it needs DTSTART';
    yield lost(`${pointer}/DURATION`, `${shown(length.toString())} is left out: ${why}`);
  }
  if (read) return yield* told(read, `${pointer}/DUE`);
  if (!todo.getFirstProperty('rrule') || !start) return null;
  return yield* told(start, `${pointer}/DTSTART`);
}

function* told({ due, loss }: Read, place: string, ...more: (string | undefined)[]) {
  for (const each of [loss, ...more]) if (each !== undefined) yield lost(place, each);
  return due;
}

function after(start: Due, length: ICAL.Duration): Read | null {
  if (length.isNegative) return null;
  try {
    const end = shifted(start, length);
    const at = end.toString({ smallestUnit: 'second' });
    if (start.kind === 'zoned') return { due: parseDue({ ...start, at }) };
    if (start.kind === 'local') return { due: parseDue({ ...start, dateTime: at }) };
    const due = parseDue({ ...start, date: at.slice(0, 10) });
    const isWhole = at.endsWith('T00:00:00');
    return { due, ...(!isWhole && { loss: 'has a time, and DTSTART is a day: days are read' }) };
  } catch (error) {
    if (error instanceof InvalidScheduleError || error instanceof RangeError) return null;
    throw error;
  }
}
