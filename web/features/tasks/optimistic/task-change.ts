import type { Task } from '@taskward/api-client';
import type { TaskStatus } from '../task-status';

/** Something a person did to a task. `task` is the row as it was when they did it. */
export type TaskChange =
  | { kind: 'add'; task: Task }
  | { kind: 'edit'; task: Task; fields: { title?: string; description?: string | null } }
  /** `children` says what becomes of open tasks below it; without a word the API refuses. */
  | {
      kind: 'complete';
      task: Task;
      completed: boolean;
      at: string;
      children?: 'complete' | 'leave';
    }
  | { kind: 'delete'; task: Task }
  | { kind: 'restore'; task: Task };

/** The row after a change, or null when it is gone. */
function outcome(change: TaskChange, current: Task): Task | null {
  switch (change.kind) {
    case 'add':
    case 'restore':
      return current;
    case 'edit':
      return { ...current, ...change.fields };
    case 'complete':
      return {
        ...current,
        completed: change.completed,
        completedAt: change.completed ? change.at : null,
      };
    case 'delete':
      return null;
  }
}

/** A list as it will be once the API has accepted the change. */
export function applyChange(tasks: Task[], change: TaskChange, status: TaskStatus): Task[] {
  const current = tasks.find((task) => task.id === change.task.id) ?? change.task;
  return placeTask(tasks, change.task.id, outcome(change, current), status);
}

/** Puts one row where it belongs (newest first), or takes it out when it is gone or filtered away. */
export function placeTask(
  tasks: Task[],
  id: string,
  next: Task | null,
  status: TaskStatus,
): Task[] {
  const rest = tasks.filter((task) => task.id !== id);
  if (!next || !matches(next, status)) return rest;
  if (rest.length < tasks.length) return tasks.map((task) => (task.id === id ? next : task));
  const older = rest.findIndex((task) => isOlder(task, next));
  return older < 0 ? [...rest, next] : rest.toSpliced(older, 0, next);
}

/** The API's order: newest first, and by id where two are equally new. */
export function isOlder(task: Task, than: Task): boolean {
  const difference = Date.parse(task.createdAt) - Date.parse(than.createdAt);
  return difference < 0 || (difference === 0 && task.id < than.id);
}

/** Whether a list of this status shows the row. */
export function matches(task: Task, status: TaskStatus): boolean {
  return status === 'all' || task.completed === (status === 'completed');
}
