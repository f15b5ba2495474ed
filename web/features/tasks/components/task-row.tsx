'use client';

import type { Task } from '@taskward/api-client';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import type { TaskActions } from '../hooks/use-task-actions';
import { TaskEditor } from './task-editor';
import { TaskText } from './task-text';

/** One task: check it, open it, delete it. */
export function TaskRow({ task, actions }: { task: Task; actions: TaskActions }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return (
    <li
      className="group/row flex items-start px-1.5 py-1"
      onKeyDown={(event) => event.key === 'F2' && setEditing(true)}
    >
      <Checkbox
        label={task.title}
        checked={task.completed}
        onChange={(completed) => actions.complete(task, completed)}
      />
      {editing ? (
        <TaskEditor
          task={task}
          onSave={(fields) => actions.edit(task, fields)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <TaskText task={task} opener={opener} onOpen={() => setEditing(true)} />
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
