'use client';

import type { Task } from '@taskward/api-client';
import { useDrafts } from '../hooks/use-drafts';
import { useRowFocus } from '../hooks/use-row-focus';
import { useTaskActions } from '../hooks/use-task-actions';
import { singleAction } from '../single-action';
import { TaskRow } from './task-row';

const LIST = 'task-list';

interface TaskListProps {
  userId: string;
  tasks: Task[];
  headingId: string;
}

/** The tasks. An empty list takes no room: what stands in its place says why. */
export function TaskList({ userId, tasks, headingId }: TaskListProps) {
  const drafts = useDrafts(userId);
  const actions = useTaskActions(userId, drafts);
  const focus = useRowFocus(tasks, LIST, headingId);
  if (!tasks.length) return null;
  return (
    // Safari forgets that a list without bullets is one, hence the role.
    <ul
      id={LIST}
      role="list"
      aria-label="Tasks"
      {...focus}
      {...singleAction}
      className="divide-y divide-border rounded-lg border border-border bg-surface"
    >
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} draft={drafts.of(task)} actions={actions} />
      ))}
    </ul>
  );
}
