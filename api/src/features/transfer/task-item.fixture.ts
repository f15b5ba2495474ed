import { v7 as uuidv7 } from 'uuid';
import type { TaskItem } from './items.js';

export const STAMPS = {
  createdAt: '2026-11-21T09:30:00.000Z',
  updatedAt: '2026-11-21T09:30:00.000Z',
};

/** A task that says nothing but what is given. */
export const taskItem = (fields: Partial<TaskItem> = {}): TaskItem => ({
  ...{ id: uuidv7(), title: 'A task', description: null, priority: 'none', due: null },
  ...{ reminders: [], recurrence: null, seriesId: null, occurrence: 1, nextTaskId: null },
  ...{ parentId: null, listId: null, labelIds: [], position: 'a0', completedAt: null },
  ...{ ...STAMPS, deletedAt: null, ...fields },
});
