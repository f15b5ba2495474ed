import { type Temporal } from 'temporal-polyfill';
import { type Due, wallClock } from './due.js';

/**
 * A due value as PostgreSQL keeps it. The kind needs no column: a zone makes it zoned, a time
 * without zone local, a date alone a day.
 *
 * `dueDate` (date) and `dueTime` (time(0)) are what calendar and clock show in the value's own
 * zone, so that before, after and on a day, and the order, need no viewer. `dueAt` (timestamptz)
 * and `dueZone` (text) are those of zoned values.
 */
export interface DueColumns {
  /** 'YYYY-MM-DD' */
  dueDate: string | null;
  /** 'HH:MM:SS' */
  dueTime: string | null;
  /** RFC 3339 in UTC, to the second */
  dueAt: string | null;
  dueZone: string | null;
}

/** The columns of a due value, or of none. `fromColumns` is its exact inverse. */
export function toColumns(due: Due | null): DueColumns {
  if (!due) return { dueDate: null, dueTime: null, dueAt: null, dueZone: null };
  const clock = wallClock(due);
  const zoned = due.kind === 'zoned' ? due : null;
  return {
    dueDate: clock.toPlainDate().toString(),
    dueTime: due.kind === 'day' ? null : writeTime(clock),
    dueAt: zoned?.at ?? null,
    dueZone: zoned?.zone ?? null,
  };
}

/** The due value of columns that `toColumns` made; where there is a zone, `dueAt` decides. */
export function fromColumns(columns: DueColumns): Due | null {
  const { dueDate, dueTime, dueAt, dueZone } = columns;
  if (dueDate === null) return null;
  if (dueAt !== null && dueZone !== null) return { kind: 'zoned', at: dueAt, zone: dueZone };
  if (dueTime !== null) return { kind: 'local', dateTime: `${dueDate}T${dueTime}` };
  return { kind: 'day', date: dueDate };
}

/**
 * A text that sorts due values as (dueDate, dueTime nulls first, dueAt nulls first) does, for one
 * column COLLATE "C" and for cursors: '2026-11-21' < '2026-11-21T09:00:00' <
 * '2026-11-21T09:00:00 2026-11-21T08:00:00Z'. The moment at the end puts an hour that comes twice
 * in the order in which it comes.
 */
export function dueSortKey(due: Due): string {
  const { dueDate, dueTime, dueAt } = toColumns(due);
  return dueDate! + (dueTime === null ? '' : `T${dueTime}`) + (dueAt === null ? '' : ` ${dueAt}`);
}

const writeTime = (clock: Temporal.PlainDateTime) =>
  clock.toPlainTime().toString({ smallestUnit: 'second' });
