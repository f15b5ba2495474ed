import type { TaskReading } from '../tasks/reading/task-reading.js';

/** Which tasks, as listTasks is asked for them; who asks says where it is today. */
export type FilterQuery = Partial<Omit<TaskReading, 'timezone'>>;

/** A way to look at tasks that somebody keeps. */
export interface Filter {
  id: string;
  /** The number of its last change in its owner's log. */
  seq: number;
  name: string;
  query: FilterQuery;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export type FilterFields = Pick<Filter, 'name' | 'query'>;
