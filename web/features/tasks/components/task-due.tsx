import type { Task } from '@taskward/api-client';
import { clsx } from 'clsx';
import { CalendarDays, Repeat2 } from 'lucide-react';
import { dueWords, isLate } from '../schedule/due-words';
import { nextDueOf, viewer } from '../schedule/next-due';

/** When a task is due, and when it comes back; for the browser, which knows where and when it is. */
export default function TaskDue({ task }: { task: Task }) {
  const { due, recurrence, occurrence, completed, nextTaskId } = task;
  if (!due) return null;
  const here = viewer();
  const late = !completed && isLate(due, here);
  const next = recurrence && !nextTaskId && nextDueOf({ due, recurrence, occurrence }, here);
  return (
    <p
      className={clsx(
        'mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm',
        late ? 'text-danger' : 'text-muted',
      )}
    >
      <span className="inline-flex items-center gap-1.5">
        <CalendarDays aria-hidden className="size-3.5" />
        {late ? `Overdue: ${dueWords(due, here)}` : dueWords(due, here)}
      </span>
      {next && (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <Repeat2 aria-hidden className="size-3.5" />
          {`then ${dueWords(next, here)}`}
        </span>
      )}
    </p>
  );
}
