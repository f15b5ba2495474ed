'use client';

import { NEW_PASSWORD_HINT } from '@/lib/auth/field-rules';
import { leaveFor, useRequestForm } from '@/lib/auth/use-request-form';
import { PasswordField } from '@/ui/password-field';
import { resetPassword } from '../requests/reset-password';
import { resetSchema } from '../schemas';
import { AuthForm } from './auth-form';

/** Chooses a new password with the token of a letter. */
export function ResetForm({ token }: { token: string }) {
  const { register, ...form } = useRequestForm({
    schema: resetSchema,
    async send({ newPassword }) {
      await resetPassword(token, newPassword);
      return leaveFor('/sign-in?notice=password');
    },
  });
  return (
    <AuthForm form={form} submit="Set password">
      <PasswordField
        kind="new"
        label="New password"
        hint={NEW_PASSWORD_HINT}
        error={form.errors.newPassword?.message}
        {...register('newPassword')}
      />
    </AuthForm>
  );
}
