import { type Due, fromColumns, toColumns } from '@taskward/schedule';
import { type PlacedFields, PRIORITIES, type Task, type TaskFields } from './task.js';
import type { TaskEntity } from './task.entity.js';

/** The fields that are given as columns of app.task; `completed` and `labelIds` have none of their own. */
export function toRow({
  due,
  priority,
  recurrence,
  ...same
}: Partial<Omit<TaskFields, 'completed' | 'labelIds'> & PlacedFields>): Partial<TaskEntity> {
  return {
    ...same,
    ...(priority !== undefined && { priority: PRIORITIES.indexOf(priority) }),
    ...(due !== undefined && dueRow(due)),
    ...(recurrence !== undefined && {
      recurrenceRule: recurrence && recurrence.rule,
      recurrenceFrom: recurrence && recurrence.from,
    }),
  };
}

function dueRow(due: Due | null): Partial<TaskEntity> {
  const { dueAt, ...same } = toColumns(due);
  return { ...same, dueAt: dueAt === null ? null : new Date(dueAt) };
}

/** A row of app.task under the entity's names, and its labels, as a task. */
export function toTask(row: TaskEntity, labelIds: string[]): Task {
  const {
    priority,
    dueDate,
    dueTime,
    dueAt,
    dueZone,
    recurrenceRule: rule,
    recurrenceFrom: from,
  } = row;
  return {
    id: row.id,
    seq: row.seq,
    title: row.title,
    description: row.description,
    priority: PRIORITIES[priority]!,
    due: fromColumns({ dueDate, dueTime, dueAt: dueAt && toSecond(dueAt), dueZone }),
    reminders: row.reminders,
    recurrence: rule !== null && from !== null ? { rule, from } : null,
    seriesId: row.seriesId,
    occurrence: row.occurrence,
    nextTaskId: row.nextTaskId,
    parentId: row.parentId,
    listId: row.listId,
    labelIds,
    position: row.position,
    completedAt: row.completedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

const toSecond = (time: Date) => time.toISOString().replace('.000Z', 'Z');
