'use client';

import type { Task } from '@taskward/api-client';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Checkbox } from '@/ui/checkbox';
import type { TaskActions } from '../hooks/use-task-actions';
import type { TaskDraft } from '../task-draft';
import { TaskEditor } from './task-editor';
import { TaskText } from './task-text';

interface TaskRowProps {
  task: Task;
  /** What its open editor starts with. */
  draft: TaskDraft | undefined;
  actions: TaskActions;
}

/** One task: check it, open it, delete it. */
export function TaskRow({ task, draft, actions }: TaskRowProps) {
  const editing = draft !== undefined;
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return (
    <li
      className="group/row flex items-start px-1.5 py-1"
      onKeyDown={(event) => event.key === 'F2' && actions.open(task)}
    >
      <Checkbox
        label={task.title}
        checked={task.completed}
        onChange={(completed) => actions.complete(task, completed)}
      />
      {draft ? (
        <TaskEditor
          task={task}
          draft={draft}
          onType={(typed) => actions.type(task, typed)}
          onSave={(fields, typed) => actions.edit(task, fields, typed)}
          onCancel={(typed) => actions.cancel(task, typed)}
        />
      ) : (
        <>
          <TaskText task={task} opener={opener} onOpen={() => actions.open(task)} />
          <button
            type="button"
            data-control="delete"
            aria-label={`Delete ${task.title}`}
            onClick={() => actions.delete(task)}
            className="grid size-11 shrink-0 place-items-center rounded-md text-muted opacity-0 transition-[opacity,color] group-hover/row:opacity-100 hover:text-danger focus-visible:opacity-100 focus-visible:-outline-offset-4 pointer-coarse:opacity-100"
          >
            <Trash2 aria-hidden className="size-[18px]" />
          </button>
        </>
      )}
    </li>
  );
}
