import { hash } from 'node:crypto';
import { isUUID } from 'class-validator';
import { MAX_POSITION, toColumns } from '@taskward/schedule';
import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';
import { MAX_TITLE, PRIORITIES } from '../task.js';
import type { Sort, SortKey, TaskReading } from './task-reading.js';
import type { TaskDto } from '../dto/task.dto.js';

const KEYS: Record<Sort, (task: TaskDto) => SortKey> = {
  position: ({ position }) => [position],
  due: ({ due }) => [toColumns(due).dueDate, toColumns(due).dueTime],
  priority: ({ priority }) => [PRIORITIES.indexOf(priority)],
  created: ({ createdAt }) => [createdAt],
  updated: ({ updatedAt }) => [updatedAt],
  title: ({ title }) => [title],
};

/** The most bytes that JSON makes of one character: \u001f, where others have four of UTF-8. */
const WIDEST = 6;
/** A cursor without its key: a fingerprint, an id, and what stands between. */
const FRAME = JSON.stringify(['f'.repeat(12), '', 'i'.repeat(36)]).length;

/** Characters of the longest cursor, which is one of a title or of a position. */
export const MAX_CURSOR = Math.ceil(((FRAME + Math.max(MAX_TITLE * WIDEST, MAX_POSITION)) * 4) / 3);

/** What a key of each sort looks like: a cursor that somebody made up must not reach PostgreSQL. */
const SHAPES: Record<Sort, (key: unknown[]) => boolean> = {
  position: ([position]) => isText(position),
  due: ([date, time]) => (date === null || isDay(date)) && (time === null || isTime(time)),
  priority: ([rank]) => Number.isInteger(rank) && Math.abs(Number(rank)) < 100,
  created: ([time]) => isInstant(time),
  updated: ([time]) => isInstant(time),
  title: ([title]) => isText(title),
};

/**
 * A cursor says where a page ended and which filters and order it belongs to. Clients must treat
 * it as opaque: it is base64url of JSON today.
 */
export function encodeCursor(task: TaskDto, reading: TaskReading): string {
  const key = [fingerprint(reading), ...KEYS[reading.sort](task), task.id];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws InvalidInputError for a cursor that was not given out, or for other filters or order */
export function decodeCursor(cursor: string, reading: TaskReading): SortKey {
  const [print, ...key] = parse(cursor);
  if (typeof print !== 'string' || !isUUID(key.at(-1))) {
    throw refusal('is not a cursor of this list; start again without one');
  }
  if (print !== fingerprint(reading)) {
    throw refusal('belongs to a list with other filters or order; start again without one');
  }
  if (key.length !== (reading.sort === 'due' ? 3 : 2) || !SHAPES[reading.sort](key)) {
    throw refusal('is not a cursor of this list; start again without one');
  }
  return key as SortKey;
}

const prints = new WeakMap<TaskReading, string>();

/** Short, and the same for the same filters in whatever order they were given. */
function fingerprint(reading: TaskReading): string {
  const known = prints.get(reading);
  if (known !== undefined) return known;
  const given = Object.entries(reading).filter(([, value]) => value !== undefined);
  const text = JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
  const print = hash('sha256', text, 'base64url').slice(0, 12);
  prints.set(reading, print);
  return print;
}

const isText = (value: unknown) =>
  typeof value === 'string' && !value.includes('\0') && value.isWellFormed();

/**
 * True for an instant as answers write it. It must come back as it was read: Date takes 30 February
 * for 2 March, and PostgreSQL refuses it, as it does a year 0.
 */
function isInstant(value: unknown): boolean {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString() === value &&
    !value.startsWith('0000') &&
    value.length === 24
  );
}
const isDay = (value: unknown) => typeof value === 'string' && isInstant(`${value}T00:00:00.000Z`);
const isTime = (value: unknown) =>
  typeof value === 'string' && isInstant(`2000-01-01T${value}.000Z`);

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const refusal = (message: string) =>
  new InvalidInputError([{ in: 'query', pointer: '/cursor', message }]);
