import type { Task } from '@taskward/api-client';

/** What stands in a task's editor. */
export interface TaskDraft {
  title: string;
  description: string;
}

/** The fields of a task that an edit changes. */
export interface TaskFields {
  title?: string;
  description?: string | null;
}

/** The editor's text for a task as it is. */
export function toDraft({ title, description }: Task): TaskDraft {
  return { title, description: description ?? '' };
}

/** What saving this text would change: a box left as it was must not undo what another tab did. */
export function toFields({ title, description }: TaskDraft, task: Task): TaskFields {
  return {
    ...(title !== task.title && { title }),
    ...(description !== (task.description ?? '') && { description: description || null }),
  };
}
