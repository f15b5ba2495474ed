'use client';

import { Plus } from 'lucide-react';
import { Form } from '@/ui/form';
import { useNewTask } from '../hooks/use-new-task';

interface NewTaskProps {
  userId: string;
  onAdd: () => void;
}

/** Where a task begins: type, press Enter. */
export function NewTask({ userId, onAdd }: NewTaskProps) {
  const { input, problem, add, onInput } = useNewTask(userId, onAdd);
  return (
    <Form onSubmit={add} aria-label="Add a task">
      <div className="flex h-14 items-center rounded-lg border border-edge bg-surface shadow-lift transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-accent has-aria-invalid:border-danger has-aria-invalid:outline-danger">
        {/* The columns of the rows below: 44 px for the checkbox, then the title. */}
        <span aria-hidden className="ml-1.5 grid size-11 shrink-0 place-items-center text-muted">
          <Plus className="size-5" />
        </span>
        <input
          ref={input}
          onInput={onInput}
          name="title"
          dir="auto"
          aria-label="New task"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'new-task-problem' : undefined}
          placeholder="What needs doing?"
          autoComplete="off"
          enterKeyHint="done"
          className="h-full min-w-0 flex-1 bg-transparent pl-1.5 text-base placeholder:text-muted focus-visible:outline-none"
        />
        <button
          type="submit"
          className="mr-1.5 h-11 shrink-0 rounded-md px-4 text-sm font-medium text-accent transition-colors hover:bg-accent-soft"
        >
          Add
        </button>
      </div>
      {problem && (
        <p id="new-task-problem" role="alert" className="mt-2 px-1 text-xs text-danger">
          {problem}
        </p>
      )}
    </Form>
  );
}
