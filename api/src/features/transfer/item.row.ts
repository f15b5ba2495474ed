import { type Reminder, toColumns } from '@taskward/schedule';
import { foldText } from '../../platform/text/fold-text.js';
import { dueOf, recurrenceOf } from '../tasks/task.columns.js';
import { PRIORITIES } from '../tasks/task.js';
import type { FilterItem, Item, Kind, LabelItem, ListItem, TaskItem } from './items.js';

/** A row as PostgreSQL writes it as JSON, under the names of its columns. */
type Row = Record<string, unknown>;

/** The resource of a row, its fields always in the same order. */
export function toItem(kind: Kind, row: Row): Item {
  switch (kind) {
    case 'lists':
      return { kind, item: toList(row) };
    case 'labels':
      return { kind, item: toLabel(row) };
    case 'filters':
      return { kind, item: toFilter(row) };
    case 'tasks':
      return { kind, item: toTask(row) };
  }
}

const toList = (row: Row): ListItem => ({
  id: row['id'] as string,
  name: row['name'] as string,
  color: row['color'] as string,
  position: row['position'] as string,
  archivedAt: time(row['archived_at']),
  ...stamps(row),
});

const toLabel = (row: Row): LabelItem => ({
  id: row['id'] as string,
  name: row['name'] as string,
  color: row['color'] as string,
  ...stamps(row),
});

const toFilter = (row: Row): FilterItem => ({
  id: row['id'] as string,
  name: row['name'] as string,
  query: row['query'] as FilterItem['query'],
  ...stamps(row),
});

const toTask = (row: Row): TaskItem => ({
  id: row['id'] as string,
  title: row['title'] as string,
  description: row['description'] as string | null,
  priority: PRIORITIES[row['priority'] as number]!,
  due: dueOf(row),
  reminders: (row['reminders'] as Reminder[]).map(inOrder),
  recurrence: recurrenceOf(row),
  seriesId: row['series_id'] as string | null,
  occurrence: row['occurrence'] as number,
  nextTaskId: row['next_task_id'] as string | null,
  parentId: row['parent_id'] as string | null,
  listId: row['list_id'] as string | null,
  labelIds: row['label_ids'] as string[],
  position: row['position'] as string,
  completedAt: time(row['completed_at']),
  ...stamps(row),
  deletedAt: time(row['deleted_at']),
});

/** jsonb forgets the order of members. */
const inOrder = (reminder: Reminder): Reminder =>
  reminder.kind === 'absolute'
    ? { kind: reminder.kind, at: reminder.at }
    : { kind: reminder.kind, minutes: reminder.minutes };

const stamps = (row: Row) => ({
  createdAt: time(row['created_at'])!,
  updatedAt: time(row['updated_at'])!,
});

/** With milliseconds in UTC, whatever the zone of the session that wrote it. */
const time = (value: unknown): string | null =>
  value === null ? null : new Date(value as string).toISOString();

export const listRow = ({ archivedAt, createdAt, updatedAt, ...same }: ListItem): Row => ({
  ...same,
  archived_at: archivedAt,
  created_at: createdAt,
  updated_at: updatedAt,
});

export const labelRow = ({ createdAt, updatedAt, ...same }: LabelItem): Row => ({
  ...same,
  name_key: foldText(same.name),
  created_at: createdAt,
  updated_at: updatedAt,
});

export const filterRow = ({ createdAt, updatedAt, ...same }: FilterItem): Row => ({
  ...same,
  created_at: createdAt,
  updated_at: updatedAt,
});

export function taskRow(item: TaskItem): Row {
  const { dueDate, dueTime, dueAt, dueZone } = toColumns(item.due);
  return {
    id: item.id,
    title: item.title,
    description: item.description,
    priority: PRIORITIES.indexOf(item.priority),
    due_date: dueDate,
    due_time: dueTime,
    due_at: dueAt,
    due_zone: dueZone,
    reminders: item.reminders,
    recurrence_rule: item.recurrence?.rule ?? null,
    recurrence_from: item.recurrence?.from ?? null,
    series_id: item.seriesId,
    occurrence: item.occurrence,
    next_task_id: item.nextTaskId,
    parent_id: item.parentId,
    list_id: item.listId,
    position: item.position,
    completed_at: item.completedAt,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    deleted_at: item.deletedAt,
  };
}
