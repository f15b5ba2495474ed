import type { Priority, TaskStatus } from '../task.js';

export const SORTS = ['position', 'due', 'priority', 'created', 'updated', 'title'] as const;
export type Sort = (typeof SORTS)[number];
export const ORDERS = ['asc', 'desc'] as const;
export type Order = (typeof ORDERS)[number];

/** Which tasks a page is of, and in what order. Every filter must hold; days are as dayOf() reads them. */
export interface TaskReading {
  status: TaskStatus;
  /** A list's id, or 'inbox'. */
  list?: string;
  /** Ids of labels, of which a task has every one. */
  label: string[];
  /** The id of the task that they stand right below, or 'none'. */
  parent?: string;
  priority?: Priority;
  /** The series that a task belongs to. */
  series?: string;
  dueBefore?: string;
  dueAfter?: string;
  dueOn?: string;
  /** Open, and due before now as a clock in `timezone` (IANA) shows it; 'false' is the rest. */
  overdue?: 'true' | 'false';
  timezone: string;
  /** RFC 3339, and inclusive. */
  updatedSince?: string;
  /** Words, each of which begins one of title or description; without case and accents. */
  q?: string;
  /** Whether they stand in an archived list. */
  archived?: 'true' | 'false';
  /** Only what lies in the trash, in place of what does not. */
  trash?: 'only';
  sort: Sort;
  order: Order;
}

/** What a task is sorted by, as text for PostgreSQL: its sort's values, then its id. */
export type SortKey = (string | number | null)[];
