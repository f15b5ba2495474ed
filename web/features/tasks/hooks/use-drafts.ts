'use client';

import type { Task } from '@taskward/api-client';
import { useEffect, useRef, useState } from 'react';
import { toDraft, type TaskDraft } from '../task-draft';

type Open = Readonly<Record<string, TaskDraft>>;

export type Drafts = ReturnType<typeof useDrafts>;

/**
 * The open editors, by task, and the text they start with. Kept above the rows: a row that a filter
 * takes away must not take what was typed with it.
 */
export function useDrafts() {
  const [open, setOpen] = useState<Open>({});
  const latest = useRef<Open | null>(null);

  useEffect(() => {
    latest.current = open;
    return () => void (latest.current = null);
  }, [open]);

  return {
    of: ({ id }: Task): TaskDraft | undefined => open[id],
    open: (task: Task, draft?: TaskDraft) =>
      setOpen((all) => ({ ...all, [task.id]: draft ?? all[task.id] ?? toDraft(task) })),
    close: ({ id }: Task) =>
      setOpen((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))),
    /** Whether there is a list still, with no text in this task's editor that could be overwritten. */
    free: ({ id }: Task): boolean => latest.current !== null && !(id in latest.current),
  };
}
