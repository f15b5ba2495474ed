import { EntitySchema } from 'typeorm';

/** What the plain server answers of a task: its columns. */
interface TaskRow {
  userId: string;
  id: string;
  createdAt: Date;
  deletedAt: Date | null;
}

const column = (name: string, type: 'text' | 'uuid' | 'integer' | 'jsonb' | 'date' | 'time') => ({
  name,
  type,
  nullable: true,
});
const time = (name: string) => ({ name, type: 'timestamptz' as const, nullable: true });

/** The table of tasks, without relations. */
export const TaskTable = new EntitySchema<TaskRow & Record<string, unknown>>({
  name: 'task',
  schema: 'bare',
  columns: {
    userId: { name: 'user_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    seq: column('seq', 'integer'),
    title: column('title', 'text'),
    description: column('description', 'text'),
    priority: column('priority', 'integer'),
    dueDate: column('due_date', 'date'),
    dueTime: column('due_time', 'time'),
    dueAt: time('due_at'),
    dueZone: column('due_zone', 'text'),
    reminders: column('reminders', 'jsonb'),
    recurrenceRule: column('recurrence_rule', 'text'),
    seriesId: column('series_id', 'uuid'),
    occurrence: column('occurrence', 'integer'),
    nextTaskId: column('next_task_id', 'uuid'),
    parentId: column('parent_id', 'uuid'),
    listId: column('list_id', 'uuid'),
    position: column('position', 'text'),
    completedAt: time('completed_at'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
    deletedAt: time('deleted_at'),
  },
});
