'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { z } from 'zod';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { rename } from '../requests/rename';

const schema = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(100, 'Use 100 characters at most.'),
});

/** Changes the name that the person goes by. */
export function ProfileForm({ name }: { name: string }) {
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name },
  });

  const onSubmit = handleSubmit(async (input) => {
    try {
      await rename(input.name);
      reset(input);
      toast('Your name is saved.');
    } catch {
      setError('root', { message: 'Your name wasn’t saved. Check your connection and try again.' });
    }
  });

  return (
    <Form
      onSubmit={() => formState.isSubmitting || void onSubmit()}
      className="flex flex-col gap-4"
    >
      {formState.errors.root && <Alert>{formState.errors.root.message}</Alert>}
      <TextField
        label="Name"
        autoComplete="name"
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <Button type="submit" pending={formState.isSubmitting} className="self-start">
        Save name
      </Button>
    </Form>
  );
}
