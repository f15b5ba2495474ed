import { isUUID } from 'class-validator';
import { InvalidInputError } from '../problems/invalid-input.error.js';
import type { TaskPosition, TaskStatus } from './task.js';

/**
 * A cursor says where a page ended and which filter it belongs to. Clients must treat it as
 * opaque: it is base64url of JSON today.
 */
export function encodeCursor({ createdAt, id }: TaskPosition, status: TaskStatus): string {
  return Buffer.from(JSON.stringify([createdAt.getTime(), id, status])).toString('base64url');
}

/** @throws InvalidInputError for a cursor that was not given out, or for another filter */
export function decodeCursor(cursor: string, status: TaskStatus): TaskPosition {
  const [time, id, filter] = parse(cursor);
  if (!isTime(time) || !isUUID(id)) {
    throw refusal('is not a cursor of this list; start again without one');
  }
  if (filter !== status) {
    throw refusal('belongs to a list with another status; start again without one');
  }
  return { createdAt: new Date(time), id: id as string };
}

/** Milliseconds since 1970, within the years that PostgreSQL and JSON both write with four digits. */
const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < Date.UTC(10_000, 0);

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
