'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { NEW_PASSWORD_HINT } from '@/lib/auth/field-rules';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { changePassword } from '../requests/account';
import { passwordSchema } from '../schemas';

/** Changes the password; every other device is signed out by it. */
export function PasswordForm() {
  const router = useRouter();
  const { register, reset, errors, pending, onSubmit } = useRequestForm({
    schema: passwordSchema,
    defaultValues: { currentPassword: '', newPassword: '' },
    async send(input) {
      await changePassword(input);
      reset();
      router.refresh();
      toast('Your password is changed. Every other device is signed out.');
    },
  });
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-4">
      {errors.root && <Alert>{errors.root.message}</Alert>}
      <PasswordField
        label="Current password"
        autoComplete="current-password"
        error={errors.currentPassword?.message}
        {...register('currentPassword')}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={NEW_PASSWORD_HINT}
        error={errors.newPassword?.message}
        {...register('newPassword')}
      />
      <Button type="submit" pending={pending} className="self-start">
        Change password
      </Button>
    </Form>
  );
}
