import { nextDue, Temporal } from '@taskward/schedule';
import type { Task, TaskFields } from '../task.js';

/** What the next of a series begins with: the fields of the one before, due later. */
export type NextOccurrence = TaskFields & Pick<Task, 'seriesId' | 'occurrence'>;

/**
 * The task that comes after one that is completed now; null where it does not come back, and where
 * its series ends.
 *
 * @param timezone the IANA zone in which it is now, where the due value names none
 */
export function nextOccurrence(task: Task, timezone: string): NextOccurrence | null {
  const { due, recurrence, occurrence } = task;
  if (!due || !recurrence) return null;
  const completedAt = Temporal.Now.instant();
  const next = nextDue(due, recurrence, { completedAt, viewerZone: timezone, occurrence });
  if (!next) return null;
  const { title, description, priority, reminders, parentId, listId, labelIds, seriesId } = task;
  return {
    ...{ title, description, priority, reminders, parentId, listId, labelIds, seriesId },
    due: next,
    recurrence,
    completed: false,
    occurrence: occurrence + 1,
  };
}
