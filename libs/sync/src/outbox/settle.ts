import { isSameJson, type Row } from '../resources.js';
import { undoPath } from './drafts.js';
import { isCreate, isUnsent, type Operation, type Problem } from './operation.js';

/** The server's final answer to an operation. */
export interface Answer {
  status: number;
  body: unknown;
  changeId: string | null;
}

/**
 * Decides what happens to an operation after its answer. Rows are not taken from answers, because an
 * answer can be older than a page that was read meanwhile.
 *
 * @param key the new `Idempotency-Key`, if the operation is sent again
 * @returns the changed operations and the ids of removed ones
 */
export function settled(operations: Operation[], sent: Operation, answer: Answer, key: string) {
  const { status, body, changeId } = answer;
  if (status < 300)
    return answeredWith(operations, sent, (body as Row | null)?.version ?? null, changeId);
  const problem = { status, ...(body as Problem) };
  const current = problem.current ?? null;
  if (status === 404 && sent.method === 'DELETE') return answeredWith(operations, sent, null, null);
  // Only this client uses the id, so this operation has created the row.
  if (status === 409 && isCreate(sent) && current && current.id === sent.effects[0]?.id) {
    return answeredWith(operations, sent, current.version, null);
  }
  if (status === 412 && current)
    return afterFailedPrecondition(operations, sent, { ...problem, current }, key);
  return parked(sent, 'rejected', problem);
}

/** Parks an operation until the person decides. */
const parked = (sent: Operation, state: 'conflict' | 'rejected', problem: Problem) => ({
  operations: [{ ...sent, state, problem }],
  removedOperations: [],
});

/** After a 412: the row was changed elsewhere. It is a conflict only if the same fields changed. */
function afterFailedPrecondition(
  operations: Operation[],
  sent: Operation,
  problem: Problem & { current: Row },
  key: string,
) {
  const { current } = problem;
  const now = current as unknown as Record<string, unknown>;
  const [wanted, seen] = [sent.body, sent.condition?.seen];
  if (current.deletedAt && sent.method === 'DELETE')
    return answeredWith(operations, sent, null, null);
  if (!wanted || !seen) return parked(sent, 'conflict', problem);
  const fields = Object.keys(wanted);
  if (fields.every((name) => isSameJson(now[name], wanted[name]))) {
    return answeredWith(operations, sent, current.version, null);
  }
  if (!fields.every((name) => isSameJson(now[name] ?? null, seen[name] ?? null))) {
    return parked(sent, 'conflict', problem);
  }
  return { operations: [withNewKey(sent, current.version, key)], removedOperations: [] };
}

/** The same write, based on another version of the row, with a new key. */
export function withNewKey(sent: Operation, version: number, key: string): Operation {
  const operation = { ...sent };
  delete operation.problem;
  const condition = sent.condition && { ...sent.condition, version };
  return {
    ...operation,
    key,
    state: 'waiting',
    text: null,
    firstSentAt: null,
    ...(condition && { condition }),
  };
}

function answeredWith(
  operations: Operation[],
  sent: Operation,
  version: number | null,
  changeId: string | null,
) {
  const answered: Operation = { ...sent, state: 'answered', answer: { version, changeId } };
  const undos = operations.filter(({ undoes }) => undoes === sent.id);
  const later = version === null ? [] : rebasedFollowers(operations, sent, version);
  return {
    operations: [
      answered,
      ...later,
      ...(changeId ? undos.map((one) => withChangeId(one, changeId)) : []),
    ],
    // Without a Change-Id nothing has changed, so there is nothing to undo.
    removedOperations: changeId ? [] : undos.map(({ id }) => id),
  };
}

function withChangeId(operation: Operation, changeId: string): Operation {
  const undo = { ...operation, path: undoPath(changeId) };
  delete undo.undoes;
  return undo;
}

/**
 * Bases later operations on the version that an operation has made. Its `If-Match` was met, so there
 * was no other write in between.
 */
function rebasedFollowers(operations: Operation[], sent: Operation, made: number): Operation[] {
  return operations.flatMap((one) => {
    if (one.id === sent.id || !isUnsent(one) || !one.condition) return [];
    return isBasedOn(one.condition, sent)
      ? [{ ...one, condition: { ...one.condition, version: made } }]
      : [];
  });
}

/** Whether a condition names the version that an operation was based on. */
export function isBasedOn(condition: Operation['condition'], operation: Operation): boolean {
  const [row] = operation.effects;
  const before = operation.condition?.version ?? (isCreate(operation) ? 0 : undefined);
  return (
    condition !== undefined &&
    row !== undefined &&
    condition.resource === row.resource &&
    condition.id === row.id &&
    condition.version === before
  );
}
