/** A task as the rules know it; its owner is always named beside it, never in it. */
export interface Task {
  id: string;
  title: string;
  description: string | null;
  /** Null while it is open. */
  completedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export interface TaskFields {
  title: string;
  description: string | null;
  completed: boolean;
}

export type TaskStatus = 'all' | 'open' | 'completed';

/** The place of a task in the list: newest first, ties by id. */
export type TaskPosition = Pick<Task, 'createdAt' | 'id'>;
