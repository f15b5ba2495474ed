'use client';

import type { Task } from '@taskward/api-client';
import { toast } from 'sonner';
import { ApiProblem, explain } from '@/lib/api-problem';
import { SessionEnded } from '@/lib/auth/token-problems';
import { aboutTask } from '../components/about-task';
import type { TaskChange } from '../optimistic/task-change';
import type { TaskDraft, TaskFields } from '../task-draft';
import type { Drafts } from './use-drafts';
import { useTaskChanges } from './use-task-changes';

type Completion = Extract<TaskChange, { kind: 'complete' }>;
type Edit = Extract<TaskChange, { kind: 'edit' }>;

const isOfDeletedTask = (what: TaskChange, error: unknown): what is Edit =>
  what.kind === 'edit' && error instanceof ApiProblem && error.status === 404;

const isAboutChildren = (what: TaskChange, error: unknown): what is Completion =>
  what.kind === 'complete' && error instanceof ApiProblem && error.code === 'open_subtasks';

const REFUSED = {
  edit: 'wasn’t saved',
  complete: 'wasn’t changed',
  delete: 'wasn’t deleted',
  restore: 'wasn’t brought back',
};

export type TaskActions = ReturnType<typeof useTaskActions>;

/** What a person can do to a row, with the message when it was refused. */
export function useTaskActions(userId: string, drafts: Drafts) {
  const change = useTaskChanges(userId);

  /**
   * @param typed what an edit was made of: when it is refused, the editor opens with it again; when
   *   the session has ended, it is kept until the person is back
   */
  function run(what: Exclude<TaskChange, { kind: 'add' }>, typed?: TaskDraft): void {
    const { kind, task } = what;
    const refused = (error: unknown) => {
      if (error instanceof SessionEnded) return;
      if (isAboutChildren(what, error)) return ask(what);
      if (typed && isOfDeletedTask(what, error)) return offerToRestore(what, typed);
      const reopened = typed && drafts.reopen(task, typed);
      toast.error(aboutTask('', task.title, ` ${REFUSED[kind]}. ${explain(error)}`), {
        id: `${kind}-${task.id}`,
        // An open editor has its Save.
        action: !reopened && { label: 'Try again', onClick: () => run(what, typed) },
      });
    };
    change(what).then(() => typed && drafts.settle(task), refused);
  }

  /** The task was deleted elsewhere while it was edited: its text must not go with it. */
  function offerToRestore(what: Edit, typed: TaskDraft): void {
    const { task } = what;
    const restore = () => {
      run({ kind: 'restore', task });
      // Sent after the other, as all changes of one task are.
      run(what, typed);
    };
    toast(aboutTask('', task.title, ' was deleted while you edited it.'), {
      id: `edit-${task.id}`,
      duration: Infinity,
      classNames: { content: 'basis-full' },
      action: { label: 'Restore with my text', onClick: restore },
      cancel: { label: 'Discard my text', onClick: () => drafts.settle(task) },
    });
  }

  /** Asks what becomes of the open tasks below one that is to be completed. */
  function ask(what: Completion): void {
    const complete = (children: 'complete' | 'leave') => () => run({ ...what, children });
    toast(aboutTask('', what.task.title, ' has open tasks below it.'), {
      id: `complete-${what.task.id}`,
      duration: Infinity,
      classNames: { content: 'basis-full' },
      action: { label: 'Complete all', onClick: complete('complete') },
      cancel: { label: 'Only this one', onClick: complete('leave') },
    });
  }

  return {
    open: drafts.open,
    type: drafts.remember,
    edit(task: Task, fields: TaskFields, typed: TaskDraft) {
      drafts.remember(task, typed);
      drafts.close(task);
      run({ kind: 'edit', task, fields }, typed);
    },
    /** Leaves the task as it was; what was typed can be had back for a while. */
    cancel(task: Task, typed?: TaskDraft) {
      drafts.remember(task);
      drafts.close(task);
      if (!typed) return;
      toast(aboutTask('Discarded changes to ', task.title), {
        id: `cancel-${task.id}`,
        action: { label: 'Undo', onClick: () => drafts.reopen(task, typed) },
      });
    },
    complete: (task: Task, completed: boolean) =>
      run({ kind: 'complete', task, completed, at: new Date().toISOString() }),
    delete(task: Task) {
      run({ kind: 'delete', task });
      toast(aboutTask('Deleted ', task.title), {
        id: `delete-${task.id}`,
        action: { label: 'Undo', onClick: () => run({ kind: 'restore', task }) },
      });
    },
  };
}
