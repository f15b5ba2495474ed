import type { Address } from '../resources.js';
import type { Writes } from '../storage/storage.js';
import { type Draft, isCreate, isUnsent, type Operation, operationOf } from './operation.js';
import { isBasedOn } from './settle.js';

/**
 * Adds a write at the end of the queue. A change is merged into the last operation of its row if
 * that one was never sent. Deleting a row whose create was never sent removes its operations.
 */
export function enqueued(operations: Operation[], draft: Draft, id: string): Writes {
  const [row] = draft.effects;
  if (row?.set === null && draft.effects.length === 1) {
    const unsent = unsentOperationsOf(operations, row);
    if (unsent) return { removedOperations: idsOf(unsent) };
  }
  const last = operations.findLast((one) => draft.effects.some((effect) => touches(one, effect)));
  if (last && isUnsent(last) && canMerge(last, draft)) return { operations: [merged(last, draft)] };
  const order = (operations.at(-1)?.order ?? 0) + 1;
  return { operations: [operationOf(withAnsweredVersion(draft, last), order, id)] };
}

/** Uses the version that an answered operation has made, if no page has brought that row yet. */
function withAnsweredVersion(draft: Draft, last: Operation | undefined): Draft {
  const version = last?.answer?.version;
  if (!last || !draft.condition || !version || !isBasedOn(draft.condition, last)) return draft;
  return { ...draft, condition: { ...draft.condition, version } };
}

/** Removes an operation that was never sent. @returns null if it was sent or others build on it */
export function withdrawn(operations: Operation[], id: string): Writes | null {
  const operation = operations.find((one) => one.id === id);
  if (!operation || !isUnsent(operation)) return null;
  if (isCreate(operation)) {
    const unsent = unsentOperationsOf(operations, operation.effects[0]!);
    return unsent && { removedOperations: idsOf(unsent) };
  }
  const isLast = !operations.some(
    (one) => one.order > operation.order && operation.effects.some((row) => touches(one, row)),
  );
  return isLast ? { removedOperations: [id] } : null;
}

/** Whether an operation writes a row or refers to it. */
export const touches = ({ effects, references = [] }: Draft, row: Address): boolean =>
  [...effects, ...references].some((one) => isSameRow(one, row));

/** All operations of a row that was never sent; null if it was sent or other rows refer to it. */
function unsentOperationsOf(operations: Operation[], row: Address): Operation[] | null {
  const all = operations.filter((one) => touches(one, row));
  const isOwn = (one: Operation) =>
    isUnsent(one) && one.effects.every((effect) => isSameRow(effect, row));
  const isCreated = all.some((one) => one.effects.some((effect) => effect.isCreated));
  return isCreated && all.every(isOwn) ? all : null;
}

/** Whether a change can be merged into an operation that was never sent. */
function canMerge(earlier: Operation, draft: Draft): boolean {
  if (draft.method !== 'PATCH' || !draft.body || earlier.effects.length !== 1) return false;
  if (!isSameRow(earlier.effects[0]!, draft.effects[0]!)) return false;
  return isCreate(earlier) || (earlier.method === 'PATCH' && earlier.path === draft.path);
}

function merged(earlier: Operation, draft: Draft): Operation {
  const set = draft.effects[0]!.set;
  const { condition } = earlier;
  // The value of each field that the person saw before their first change.
  const seen = { ...draft.condition?.seen, ...condition?.seen };
  return {
    ...earlier,
    body: { ...earlier.body, ...draft.body },
    effects: earlier.effects.map((effect) => ({ ...effect, set: { ...effect.set, ...set } })),
    references: [...(earlier.references ?? []), ...(draft.references ?? [])],
    ...(condition && { condition: { ...condition, seen } }),
  };
}

const isSameRow = (one: Address, other: Address): boolean =>
  one.resource === other.resource && one.id === other.id;

const idsOf = (operations: Operation[]): string[] => operations.map(({ id }) => id);
