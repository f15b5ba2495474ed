import type { Row } from '../resources.js';
import { type Condition, type Draft, type Effect, newId } from './operation.js';

/** The path of a resource's collection: `task` is at `tasks`. */
const collection = (resource: string) => `${resource}s`;

/**
 * Creates a row.
 *
 * @param defaults the server's default values for fields that `body` omits, so that the row can be
 *   shown before the answer
 * @param references rows that the body refers to, such as the list of a task
 */
export function createRow(
  resource: string,
  body: Record<string, unknown>,
  defaults: Record<string, unknown> = {},
  references: Draft['references'] = [],
): Draft {
  const id = typeof body['id'] === 'string' ? body['id'] : newId();
  return {
    method: 'POST',
    path: collection(resource),
    body: { ...body, id },
    effects: [{ resource, id, set: { ...defaults, ...body, id, version: 0 }, isCreated: true }],
    references,
  };
}

/** Changes fields of a row, on the condition that the row is unchanged on the server. */
export function changeRow(resource: string, row: Row, fields: Record<string, unknown>): Draft {
  const { id } = row;
  return {
    method: 'PATCH',
    path: `${collection(resource)}/${id}`,
    body: fields,
    effects: [{ resource, id, set: fields }],
    condition: conditionOf(resource, row, Object.keys(fields)),
  };
}

/** Completes or reopens a task. */
export function completeTask(task: Row, isCompleted: boolean, now: Date): Draft {
  const { id } = task;
  const set = { completed: isCompleted, completedAt: isCompleted ? now.toISOString() : null };
  return {
    method: 'PATCH',
    path: `tasks/${id}/complete`,
    body: { completed: isCompleted },
    effects: [{ resource: 'task', id, set }],
    condition: conditionOf('task', task, ['completed']),
  };
}

/** Deletes a row. A task moves to the trash. */
export function deleteRow(resource: string, row: Row): Draft {
  const { id, version } = row;
  return {
    method: 'DELETE',
    path: `${collection(resource)}/${id}`,
    body: null,
    effects: [{ resource, id, set: null }],
    condition: { resource, id, version, seen: null },
  };
}

/**
 * Undoes a change of the server.
 *
 * @param changeId `Change-Id` of the write's answer
 * @param effects what the undo does to rows, shown before the answer
 */
export const undoChange = (changeId: string, effects: Effect[] = []): Draft => ({
  method: 'POST',
  path: undoPath(changeId),
  body: null,
  effects,
});

export const undoPath = (changeId: string): string => `changes/${changeId}/undo`;

function conditionOf(resource: string, row: Row, names: string[]): Condition {
  const values = row as unknown as Record<string, unknown>;
  const seen = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { resource, id: row.id, version: row.version, seen };
}
