import type { Task } from '@taskward/api-client';
import { clsx } from 'clsx';
import dynamic from 'next/dynamic';
import { useId, type Ref } from 'react';

/** Calendar and rules weigh much, and only rows with a due value need them. */
const TaskDue = dynamic(() => import('./task-due'), {
  ssr: false,
  loading: () => <span aria-hidden className="mt-1 block h-5" />,
});

/** Characters from which a title may not fit into its three lines. */
const LONG = 100;

interface TaskTextProps {
  task: Task;
  opener: Ref<HTMLButtonElement>;
  onOpen: () => void;
}

/** Title, description and when it is due; pressing either opens the editor, through the title's button. */
export function TaskText({ task, opener, onOpen }: TaskTextProps) {
  const descriptionId = useId();
  return (
    <div className="relative flex min-h-11 min-w-0 flex-1 flex-col px-1.5 py-2.5">
      <button
        ref={opener}
        type="button"
        data-control="edit"
        aria-label={`Edit ${task.title}`}
        aria-describedby={task.description ? descriptionId : undefined}
        onClick={onOpen}
        title={task.title.length > LONG ? task.title : undefined}
        className="cursor-text text-start text-base outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
      >
        <span
          dir="auto"
          className={clsx(
            'line-clamp-3 wrap-anywhere decoration-edge transition-colors',
            task.completed && 'text-muted line-through',
          )}
        >
          {task.title}
        </span>
      </button>
      {task.description && (
        <p
          id={descriptionId}
          dir="auto"
          className="mt-0.5 line-clamp-2 text-sm wrap-anywhere whitespace-pre-line text-muted"
        >
          {task.description}
        </p>
      )}
      {task.due && <TaskDue task={task} />}
    </div>
  );
}
