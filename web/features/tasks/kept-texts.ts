import { z } from '@/lib/zod';
import { keep, kept } from '@/lib/tab-storage';
import type { TaskDraft } from './task-draft';

/** A new task that the API has not accepted yet. It keeps its id, so that it cannot come twice. */
export interface Unsent {
  id: string;
  title: string;
}

const unsent = z.object({ id: z.string(), title: z.string() });

/** What stands in the box for a new task, the refused one it may come from, and those that wait. */
const newTask = z.object({ typed: z.string(), inBox: unsent.nullable(), waiting: z.array(unsent) });

/** What stands in editors, by task. */
const edits = z.record(z.string(), z.object({ title: z.string(), description: z.string() }));

export type NewTaskTexts = z.infer<typeof newTask>;

/**
 * What a person has typed and not saved, kept in this tab for when they sign in again. It goes when
 * it is saved or discarded, when they sign out, and when somebody else signs in.
 */
export function keptTexts(userId: string) {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
    schema.safeParse(kept(`${userId}:${name}`)).data;
  return {
    newTask: (): NewTaskTexts =>
      read('new-task', newTask) ?? { typed: '', inBox: null, waiting: [] },
    keepNewTask: (texts: NewTaskTexts) => keep(`${userId}:new-task`, texts),
    edits: (): Record<string, TaskDraft> => read('edits', edits) ?? {},
    keepEdits: (drafts: Record<string, TaskDraft>) => keep(`${userId}:edits`, drafts),
  };
}
