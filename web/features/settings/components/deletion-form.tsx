'use client';

import { usePageSession } from '@/lib/auth/session-provider';
import { LEAVING, useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { deleteAccount } from '../requests/account';
import { deletionSchema } from '../schemas';

interface DeletionFormProps {
  email: string;
  onCancel: () => void;
}

/** Deletes the account of somebody who types its address and its password. */
export function DeletionForm({ email, onCancel }: DeletionFormProps) {
  const session = usePageSession();
  const { register, errors, pending, onSubmit } = useRequestForm({
    schema: deletionSchema(email),
    async send({ password }) {
      await session.end(() => deleteAccount(password), '/sign-in?notice=deleted');
      return LEAVING;
    },
  });
  return (
    <Form onSubmit={onSubmit} aria-label="Delete account" className="flex flex-col gap-4">
      {errors.root && <Alert>{errors.root.message}</Alert>}
      <p className="text-sm">
        This deletes your account, every task you have, those in the trash included, and signs you
        out on every device. To go on, type <strong className="wrap-anywhere">{email}</strong> and
        your password.
      </p>
      <TextField
        label="Your email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={errors.confirmation?.message}
        {...register('confirmation')}
      />
      <PasswordField
        kind="current"
        label="Password"
        error={errors.password?.message}
        {...register('password')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="danger" pending={pending}>
          Delete everything
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Keep my account
        </Button>
      </div>
    </Form>
  );
}
