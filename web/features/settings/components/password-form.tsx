'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { NEW_PASSWORD_HINT } from '@/lib/auth/field-rules';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { PasswordField } from '@/ui/password-field';
import { changePassword } from '../requests/account';
import { passwordSchema } from '../schemas';
import { SettingsForm } from './settings-form';

/** Changes the password; every other device is signed out by it. */
export function PasswordForm() {
  const router = useRouter();
  const { register, reset, ...form } = useRequestForm({
    schema: passwordSchema,
    async send(input) {
      await changePassword(input);
      reset({ currentPassword: '', newPassword: '' });
      router.refresh();
      toast('Your password is changed. Every other device is signed out.');
    },
  });
  return (
    <SettingsForm form={form} submit="Change password">
      <PasswordField
        kind="current"
        label="Current password"
        error={form.errors.currentPassword?.message}
        {...register('currentPassword')}
      />
      <PasswordField
        kind="new"
        label="New password"
        hint={NEW_PASSWORD_HINT}
        error={form.errors.newPassword?.message}
        {...register('newPassword')}
      />
    </SettingsForm>
  );
}
