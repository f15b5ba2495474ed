'use client';

import { NEW_PASSWORD_HINT } from '@/lib/auth/field-rules';
import { leaveFor, useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { resetPassword } from '../requests/reset-password';
import { resetSchema } from '../schemas';
import { FormProblem } from './form-problem';

/** Chooses a new password with the token of a letter. */
export function ResetForm({ token }: { token: string }) {
  const { register, errors, pending, onSubmit } = useRequestForm({
    schema: resetSchema,
    async send({ newPassword }) {
      await resetPassword(token, newPassword);
      return leaveFor('/sign-in?notice=password');
    },
  });
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-5">
      <FormProblem error={errors.root} />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={NEW_PASSWORD_HINT}
        error={errors.newPassword?.message}
        {...register('newPassword')}
      />
      <Button type="submit" look="accent" pending={pending} className="h-11">
        Set password
      </Button>
    </Form>
  );
}
