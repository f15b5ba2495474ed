'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import type { Task } from '@taskward/api-client';
import type { KeyboardEvent } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { taskSchema } from '../schemas';

interface TaskEditorProps {
  task: Task;
  onSave: (fields: { title?: string; description?: string | null }) => void;
  onClose: () => void;
}

/** Title and description in place. Enter saves, Escape leaves everything as it was. */
export function TaskEditor({ task, onSave, onClose }: TaskEditorProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(taskSchema),
    defaultValues: { title: task.title, description: task.description ?? '' },
  });

  const save = handleSubmit(({ title, description }) => {
    const fields = {
      ...(title !== task.title && { title }),
      ...(description !== (task.description ?? '') && { description: description || null }),
    };
    if (Object.keys(fields).length) onSave(fields);
    onClose();
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
  }

  return (
    <div onKeyDown={onKeyDown} className="min-w-0 flex-1 py-2 pr-2 pl-1.5">
      <Form
        onSubmit={() => void save()}
        aria-label={`Edit ${task.title}`}
        className="flex flex-col gap-4"
      >
        <TextField
          label="Title"
          autoFocus
          error={formState.errors.title?.message}
          {...register('title')}
        />
        <TextArea
          label="Description"
          error={formState.errors.description?.message}
          {...register('description')}
        />
        <div className="flex items-center gap-2">
          <Button type="submit" look="accent">
            Save
          </Button>
          <Button look="quiet" onClick={onClose}>
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
