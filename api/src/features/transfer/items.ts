import type { Filter } from '../filters/filter.js';
import type { Label } from '../labels/label.js';
import type { List } from '../lists/list.js';
import type { Task } from '../tasks/task.js';

/** What can be moved in and out, in the order in which one names another. */
export const KINDS = ['lists', 'labels', 'filters', 'tasks'] as const;
export type Kind = (typeof KINDS)[number];

/** A resource without what belongs to the account that it stands in; times are RFC 3339, in UTC. */
type Moved<T, Times extends keyof T> = Omit<T, 'seq' | Times> &
  Record<Times & ('createdAt' | 'updatedAt'), string> &
  Record<Exclude<Times, 'createdAt' | 'updatedAt'>, string | null>;

export type ListItem = Moved<List, 'archivedAt' | 'createdAt' | 'updatedAt'>;
export type LabelItem = Moved<Label, 'createdAt' | 'updatedAt'>;
export type FilterItem = Moved<Filter, 'createdAt' | 'updatedAt'>;
export type TaskItem = Moved<Task, 'completedAt' | 'createdAt' | 'updatedAt'> & {
  /** Null outside the trash. */
  deletedAt: string | null;
};

/** One resource of an account. A task comes after the one that it stands below. */
export type Item =
  | { kind: 'lists'; item: ListItem }
  | { kind: 'labels'; item: LabelItem }
  | { kind: 'filters'; item: FilterItem }
  | { kind: 'tasks'; item: TaskItem };

/** Something that a file has and an account cannot hold, and where it stands (RFC 6901). */
export interface Loss {
  pointer: string;
  message: string;
}

/**
 * What is read from a file: a resource and where it stands, or what gets lost. One that is given by
 * its name becomes the one of that name, where there is one. A task of a foreign file, of another
 * program, has no members there at which a loss could point.
 */
export type Entry =
  | { kind: 'lists'; pointer: string; item: Unplaced<ListItem>; byName?: boolean }
  | { kind: 'labels'; pointer: string; item: LabelItem; byName?: boolean }
  | { kind: 'filters'; pointer: string; item: FilterItem }
  | { kind: 'tasks'; pointer: string; item: Unplaced<TaskItem>; isForeign?: boolean }
  | ({ kind: 'loss' } & Loss);

/** Without a position it stands behind all others. */
type Unplaced<T extends { position: string }> = Omit<T, 'position'> & { position: string | null };
