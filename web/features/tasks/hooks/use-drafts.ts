'use client';

import type { Task } from '@taskward/api-client';
import { useEffect, useRef, useState } from 'react';
import { keptTexts } from '../kept-texts';
import { toDraft, type TaskDraft } from '../task-draft';

type Open = Readonly<Record<string, TaskDraft>>;

export type Drafts = ReturnType<typeof useDrafts>;

/**
 * The open editors, by task, and the text they start with. Kept above the rows: a row that a filter
 * takes away must not take what was typed with it. What is typed is also kept in the tab, until it
 * is saved or discarded.
 */
export function useDrafts(userId: string) {
  const [texts] = useState(() => keptTexts(userId));
  const [open, setOpen] = useState<Open>({});
  const latest = useRef<Open | null>(null);
  const typed = useRef<Record<string, TaskDraft>>({});

  useEffect(() => {
    latest.current = open;
    return () => void (latest.current = null);
  }, [open]);

  // After hydration: the server knows nothing of them.
  useEffect(() => {
    typed.current = texts.edits();
    setOpen(typed.current);
  }, [texts]);

  /** Keeps a text in the tab, or drops the one that was kept. */
  function remember({ id }: Task, draft?: TaskDraft): void {
    const others = without(typed.current, id);
    typed.current = draft ? { ...others, [id]: draft } : others;
    texts.keepEdits(typed.current);
  }

  const show = ({ id }: Task, draft: TaskDraft) => setOpen((all) => ({ ...all, [id]: draft }));

  const close = ({ id }: Task) => setOpen((all) => without(all, id));

  /** Whether there is a list still, with no text in this task's editor that could be overwritten. */
  const isFree = ({ id }: Task) => latest.current !== null && !(id in latest.current);

  return {
    of: ({ id }: Task): TaskDraft | undefined => open[id],
    open: (task: Task) => show(task, open[task.id] ?? toDraft(task)),
    remember,
    /** Opens the editor with a text that is not saved. @returns whether there was room for it */
    reopen(task: Task, draft: TaskDraft): boolean {
      if (!isFree(task)) return false;
      remember(task, draft);
      show(task, draft);
      return true;
    },
    /** Closes the editor; what was typed stays kept until it is known to be saved. */
    close,
    /** The task's text is saved or discarded. A text typed since then stays. */
    settle: (task: Task) => isFree(task) && remember(task),
  };
}

const without = (all: Open, id: string) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
