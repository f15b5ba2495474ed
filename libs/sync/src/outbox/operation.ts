import { v7 as uuidv7 } from 'uuid';
import type { Address, Row } from '../resources.js';

/** What an operation does to one row, shown until the row itself has arrived. */
export interface Effect extends Address {
  /** The fields that it sets; all fields if it creates the row; null if it deletes the row. */
  set: Record<string, unknown> | null;
  isCreated?: boolean;
}

/** A problem of the API (RFC 9457), or one of the engine with the same members. */
export interface Problem {
  code: string;
  detail?: string;
  status?: number;
  /** With 409 and 412: the current row. */
  current?: Row | null;
}

/** A write that is not in the outbox yet. */
export interface Draft {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to `/api/{userId}/`. */
  path: string;
  body: Record<string, unknown> | null;
  effects: Effect[];
  /** Rows that must exist on the server first, in addition to those in `effects`. */
  references?: Address[];
  /** Set if the write may happen only on an unchanged row: the basis of `If-Match`. */
  condition?: Condition;
  /** The id of the operation that it undoes, while that operation has no answer. */
  undoes?: string;
}

/** What the person saw when they wrote. Used for `If-Match` and to resolve a 412. */
export interface Condition extends Address {
  version: number;
  /** The fields of the body as the person saw them; null if the write concerns the whole row. */
  seen: Record<string, unknown> | null;
}

/**
 * - `waiting`: not sent, or sent without an answer
 * - `answered`: done on the server; kept until its rows have arrived, so that nothing flickers
 * - `conflict`: the same fields were changed elsewhere; waits for the person
 * - `rejected`: refused by the server; waits for the person
 */
type State = 'waiting' | 'answered' | 'conflict' | 'rejected';

/** A write in the outbox. It is stored, so it holds only JSON values. */
export interface Operation extends Draft {
  id: string;
  /** Its `Idempotency-Key`. Different bytes get a different key. */
  key: string;
  /** Its position in the queue. */
  order: number;
  state: State;
  /** The body as sent; null before the first attempt. It never changes after that. */
  text: string | null;
  /** The server's clock before the first attempt, in milliseconds since 1970. */
  firstSentAt: number | null;
  problem?: Problem;
  /** If `answered`: the version of its row, and its `Change-Id` for undo. */
  answer?: { version: number | null; changeId: string | null };
}

/** A new id for an operation or a row: UUIDv7 (RFC 9562). */
export const newId = (): string => uuidv7();

export const operationOf = (draft: Draft, order: number, id: string): Operation => ({
  ...draft,
  id,
  key: id,
  order,
  state: 'waiting',
  text: null,
  firstSentAt: null,
});

/** Whether it was never sent, so that its body may change. */
export const isUnsent = ({ state, firstSentAt }: Operation): boolean =>
  state === 'waiting' && firstSentAt === null;

/** Whether it creates a row. An undo can restore a row too, but has no body. */
export const isCreate = ({ body, effects }: Draft): boolean =>
  body !== null && effects.some(({ isCreated }) => isCreated);

/**
 * Whether repeating it changes nothing, even after the server has deleted its key. A repeated create
 * fails because its id exists; a repeated conditional write fails because the version has changed.
 */
export const isSafeToRepeat = (operation: Operation): boolean =>
  isCreate(operation) || operation.condition !== undefined;
