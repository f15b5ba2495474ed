'use client';

import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { useAuthForm } from '../hooks/use-auth-form';
import { signIn } from '../requests/sign-in';
import { signInSchema } from '../schemas';
import { PasswordField } from './password-field';

/** Signs in and leads on to `next`. */
export function SignInForm({ next }: { next: string }) {
  const { register, errors, pending, onSubmit } = useAuthForm({
    schema: signInSchema,
    send: signIn,
    next,
  });
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-5">
      {errors.root && <Alert>{errors.root.message}</Alert>}
      <TextField
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <PasswordField
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" look="accent" pending={pending} className="mt-1 h-11">
        Sign in
      </Button>
    </Form>
  );
}
