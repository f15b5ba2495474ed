import type { Due, Recurrence, Reminder } from '@taskward/schedule';

/** In ascending order of urgency. */
export const PRIORITIES = ['none', 'low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Characters of a title, and of a description, as app.task has them. */
export const MAX_TITLE = 500;
export const MAX_DESCRIPTION = 10_000;

/** Labels that one task can have. */
export const MAX_LABELS = 50;

/** Levels of tasks below tasks, which a trigger on app.task counts. */
export const MAX_LEVELS = 5;

/** How long a deleted task can be seen in the trash and restored. */
export const TRASH_DAYS = 30;

/** What was deleted before this has lain in the trash for too long. */
export const trashBegin = () => new Date(Date.now() - TRASH_DAYS * 24 * 3600 * 1000);

/** A task as the rules know it; its owner is always named beside it, never in it. */
export interface Task {
  id: string;
  /** The number of its last change in its owner's log. */
  seq: number;
  title: string;
  description: string | null;
  priority: Priority;
  due: Due | null;
  reminders: Reminder[];
  /** Null for a task that does not come back. */
  recurrence: Recurrence | null;
  /** The first task of the series that it belongs to; kept when it stops to come back. */
  seriesId: string | null;
  /** Which of its series it is, from 1. */
  occurrence: number;
  /** The task that was made when this one was completed; kept when it is opened again. */
  nextTaskId: string | null;
  /** The task that it stands below, in whose list it is. */
  parentId: string | null;
  /** Null for the Inbox. */
  listId: string | null;
  /** In ascending order, each once. */
  labelIds: string[];
  /** Where it stands in its list by hand; base-62 text in the order of its bytes. */
  position: string;
  /** Null while it is open. */
  completedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export interface TaskFields extends Pick<
  Task,
  | 'title'
  | 'description'
  | 'priority'
  | 'due'
  | 'reminders'
  | 'recurrence'
  | 'parentId'
  | 'listId'
  | 'labelIds'
> {
  completed: boolean;
}

/** What the rules set. */
export type PlacedFields = Pick<Task, 'position'> &
  Partial<Pick<Task, 'seriesId' | 'occurrence' | 'nextTaskId'>>;

/** What a person must give, and may. */
export type GivenFields = Partial<TaskFields> & Pick<TaskFields, 'title'>;

/** What an open task has of which nothing is said but its title. */
export const BLANK: Omit<TaskFields, 'title' | 'completed'> = {
  description: null,
  priority: 'none',
  due: null,
  reminders: [],
  recurrence: null,
  parentId: null,
  listId: null,
  labelIds: [],
};

/** What stands where a field is left out. */
export const DEFAULTS: Omit<TaskFields, 'title'> = { ...BLANK, completed: false };

export type TaskStatus = 'all' | 'open' | 'completed';
