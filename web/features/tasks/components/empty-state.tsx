import { CheckCheck, ListPlus, ListTodo, type LucideIcon } from 'lucide-react';
import type { TaskStatus } from '../task-status';

const STATES: Record<TaskStatus, { icon: LucideIcon; title: string; text: string }> = {
  all: {
    icon: ListPlus,
    title: 'Your list is empty',
    text: 'Write your first task above and press Enter. No other account can see it.',
  },
  open: {
    icon: CheckCheck,
    title: 'Nothing left to do',
    text: 'You have no open task. New ones go in the box above.',
  },
  completed: {
    icon: ListTodo,
    title: 'Nothing completed yet',
    text: 'Check off a task, and you’ll find it here.',
  },
};

/** Why the list shows nothing, and what to do about it. */
export function EmptyState({ status }: { status: TaskStatus }) {
  const { icon: Icon, title, text } = STATES[status];
  return (
    <div className="flex flex-col items-center rounded-lg border border-dashed border-border px-6 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <h2 className="mt-4 font-medium">{title}</h2>
      <p className="mt-1 max-w-72 text-sm text-muted">{text}</p>
    </div>
  );
}
