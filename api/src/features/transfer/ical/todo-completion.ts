import type ICAL from 'ical.js';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import type { ClockReader } from './file-zones.js';
import { readMoment } from './todo-times.js';

const STATUSES = ['', 'NEEDS-ACTION', 'IN-PROCESS', 'COMPLETED', 'CANCELLED'];

/**
 * When a VTODO was completed: STATUS says whether (RFC 5545 3.8.1.11). Where it is missing, COMPLETED
 * or a PERCENT-COMPLETE of 100 does.
 *
 * @param fallback the moment of one that is completed and does not say when
 */
export function* readCompletion(
  todo: ICAL.Component,
  fallback: string,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, string | null> {
  const text = (name: string) => String(todo.getFirstPropertyValue(name) ?? '').trim();
  const said = text('status').toUpperCase();
  const status = STATUSES.includes(said) ? said : '';
  const percent = text('percent-complete');
  const completed = yield* readMoment(todo, 'completed', pointer, clock);
  const isDone =
    ['COMPLETED', 'CANCELLED'].includes(status) ||
    (status === '' && (text('completed') !== '' || Number(percent) === 100));
  const state = isDone ? 'completed' : 'open';
  if (said !== status) {
    const what = `${shown(said)} is no status of a VTODO: the task is taken as ${state}`;
    yield lost(`${pointer}/STATUS`, what);
  }
  if (status === 'CANCELLED' || status === 'IN-PROCESS') {
    yield lost(`${pointer}/STATUS`, `${status} is taken as ${state}`);
  }
  if (completed !== undefined && !isDone) {
    yield lost(`${pointer}/COMPLETED`, 'is left out: STATUS says that the task is open');
  }
  if (percent !== '' && Number(percent) !== (isDone ? 100 : 0)) {
    yield lost(
      `${pointer}/PERCENT-COMPLETE`,
      `${shown(percent)} is left out: the task is ${state}`,
    );
  }
  return isDone ? (completed ?? fallback) : null;
}
