'use client';

import type { Task } from '@taskward/api-client';
import { toast } from 'sonner';
import { explain } from '@/lib/api-problem';
import { SessionEnded } from '@/lib/auth/token';
import type { TaskChange } from '../optimistic/task-change';
import { useTaskChanges } from './use-task-changes';

/** Milliseconds in which a deleted task can be brought back. */
const UNDO_TIME = 8_000;

const REFUSED = {
  edit: 'wasn’t saved',
  complete: 'wasn’t changed',
  delete: 'wasn’t deleted',
  restore: 'wasn’t brought back',
};

export type TaskActions = ReturnType<typeof useTaskActions>;

/** What a person can do to a row, with the message when it was refused. */
export function useTaskActions(userId: string) {
  const change = useTaskChanges(userId);

  function run(what: Exclude<TaskChange, { kind: 'add' }>): void {
    change(what).catch((error: unknown) => {
      if (error instanceof SessionEnded) return;
      toast.error(`“${short(what.task.title)}” ${REFUSED[what.kind]}. ${explain(error)}`, {
        id: `${what.kind}-${what.task.id}`,
        action: { label: 'Try again', onClick: () => run(what) },
      });
    });
  }

  return {
    edit: (task: Task, fields: { title?: string; description?: string | null }) =>
      run({ kind: 'edit', task, fields }),
    complete: (task: Task, completed: boolean) =>
      run({ kind: 'complete', task, completed, at: new Date().toISOString() }),
    delete(task: Task) {
      run({ kind: 'delete', task });
      toast(`Deleted “${short(task.title)}”`, {
        id: `delete-${task.id}`,
        duration: UNDO_TIME,
        action: { label: 'Undo', onClick: () => run({ kind: 'restore', task }) },
      });
    },
  };
}

function short(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
