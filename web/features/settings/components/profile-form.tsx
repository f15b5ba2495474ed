'use client';

import { toast } from 'sonner';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { rename } from '../requests/account';
import { profileSchema } from '../schemas';

/** Changes the name that the person goes by. */
export function ProfileForm({ name }: { name: string }) {
  const { register, reset, errors, pending, onSubmit } = useRequestForm({
    schema: profileSchema,
    defaultValues: { name },
    async send(input) {
      await rename(input.name);
      reset(input);
      toast('Your name is saved.');
    },
  });
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-4">
      {errors.root && <Alert>{errors.root.message}</Alert>}
      <TextField
        label="Name"
        autoComplete="name"
        error={errors.name?.message}
        {...register('name')}
      />
      <Button type="submit" pending={pending} className="self-start">
        Save name
      </Button>
    </Form>
  );
}
