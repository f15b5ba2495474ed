'use client';

import { toast } from 'sonner';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { TextField } from '@/ui/text-field';
import { rename } from '../requests/account';
import { profileSchema } from '../schemas';
import { SettingsForm } from './settings-form';

/** Changes the name that the person goes by. */
export function ProfileForm({ name }: { name: string }) {
  const { register, setValue, ...form } = useRequestForm({
    schema: profileSchema,
    async send(input) {
      await rename(input.name);
      setValue('name', input.name);
      toast('Your name is saved.');
    },
  });
  return (
    <SettingsForm form={form} submit="Save name">
      <TextField
        label="Name"
        autoComplete="name"
        defaultValue={name}
        error={form.errors.name?.message}
        {...register('name')}
      />
    </SettingsForm>
  );
}
