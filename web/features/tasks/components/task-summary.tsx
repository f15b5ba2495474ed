import type { Task } from '@taskward/api-client';
import type { TaskStatus } from '../task-status';

interface TaskSummaryProps {
  /** Undefined until they are known. */
  tasks: Task[] | undefined;
  status: TaskStatus;
  /** There are more than these. */
  more: boolean;
}

/** How many there are, or only how many are shown while the rest is unknown. */
export function TaskSummary({ tasks, status, more }: TaskSummaryProps) {
  return (
    <p role="status" className="mt-1 min-h-5 text-sm text-muted tabular-nums">
      {tasks && summary(tasks, status, more)}
    </p>
  );
}

function summary(tasks: Task[], status: TaskStatus, more: boolean): string {
  const completed = tasks.filter((task) => task.completed).length;
  const open = `${tasks.length - completed} open`;
  if (!tasks.length) return status === 'all' ? 'No tasks yet' : `None ${status}`;
  if (more) return `The newest ${tasks.length}${status === 'all' ? '' : ` ${status}`}`;
  if (status === 'open') return open;
  return status === 'completed' ? `${completed} completed` : `${open}, ${completed} completed`;
}
