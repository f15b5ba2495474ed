'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import type { Task } from '@taskward/api-client';
import { useState, type KeyboardEvent } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { isComposing } from '@/ui/key-press';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { toFields, type TaskDraft, type TaskFields } from '../task-draft';
import { taskSchema } from '../schemas';

interface TaskEditorProps {
  task: Task;
  /** What its boxes hold at first: the task, or what was typed before. */
  draft: TaskDraft;
  onType: (typed: TaskDraft) => void;
  onSave: (fields: TaskFields, draft: TaskDraft) => void;
  /** With what was typed, when that differs from the task. */
  onCancel: (typed?: TaskDraft) => void;
}

/** Title and description in place. Enter saves, Escape leaves everything as it was. */
export function TaskEditor({ task, draft, onType, onSave, onCancel }: TaskEditorProps) {
  const { register, handleSubmit, getValues, formState } = useForm({
    resolver: zodResolver(taskSchema),
    values: draft,
  });
  // A refused edit opens by itself; it must not take the focus from another box.
  const [autoFocus] = useState(() => !document.activeElement?.matches('input, textarea'));

  const save = handleSubmit((typed) => {
    const fields = toFields(typed, task);
    if (Object.keys(fields).length) onSave(fields, typed);
    else onCancel();
  });

  function cancel(): void {
    const typed = getValues();
    onCancel(Object.keys(toFields(typed, task)).length ? typed : undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
  }

  return (
    <div
      onChange={() => onType(getValues())}
      onKeyDown={onKeyDown}
      className="min-w-0 flex-1 py-2 pr-2 pl-1.5"
    >
      <Form
        onSubmit={() => void save()}
        aria-label={`Edit ${task.title}`}
        className="flex flex-col gap-4"
      >
        <TextField
          label="Title"
          dir="auto"
          autoFocus={autoFocus}
          error={formState.errors.title?.message}
          {...register('title')}
        />
        <TextArea
          label="Description"
          dir="auto"
          error={formState.errors.description?.message}
          {...register('description')}
        />
        {/* Within reach below a description that is higher than the screen. */}
        <div className="sticky bottom-0 flex items-center gap-2 bg-surface py-2">
          <Button type="submit" look="accent">
            Save
          </Button>
          <Button look="quiet" onClick={cancel}>
            Cancel
          </Button>
          <p className="ml-auto hidden text-xs text-muted sm:block pointer-coarse:hidden">
            Esc to cancel
          </p>
        </div>
      </Form>
    </div>
  );
}
