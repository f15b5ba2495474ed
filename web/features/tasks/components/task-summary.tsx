import type { Task } from '@taskward/api-client';
import type { TaskStatus } from '../task-status';

interface TaskSummaryProps {
  /** Undefined until they are known. */
  tasks: Task[] | undefined;
  status: TaskStatus;
  /** There are more than these. */
  more: boolean;
}

/** How many there are. A plus sign says: of those loaded so far. */
export function TaskSummary({ tasks, status, more }: TaskSummaryProps) {
  return (
    <p role="status" className="mt-1 min-h-5 text-sm text-muted tabular-nums">
      {tasks && summary(tasks, status, more ? '+' : '')}
    </p>
  );
}

function summary(tasks: Task[], status: TaskStatus, plus: string): string {
  const completed = tasks.filter((task) => task.completed).length;
  const open = `${tasks.length - completed}${plus} open`;
  if (!tasks.length) return status === 'all' ? 'No tasks yet' : `None ${status}`;
  if (status === 'open') return open;
  return status === 'completed'
    ? `${completed}${plus} completed`
    : `${open}, ${completed}${plus} completed`;
}
