'use client';

import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { useAuthForm } from '../hooks/use-auth-form';
import { signUp } from '../requests/sign-up';
import { signUpSchema } from '../schemas';
import { PasswordField } from './password-field';

/** Creates an account, signs in and leads on to `next`. */
export function SignUpForm({ next }: { next: string }) {
  const { register, errors, pending, onSubmit } = useAuthForm({
    schema: signUpSchema,
    send: signUp,
    next,
  });
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-5">
      {errors.root && <Alert>{errors.root.message}</Alert>}
      <TextField
        label="Name"
        autoComplete="name"
        error={errors.name?.message}
        {...register('name')}
      />
      <TextField
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <PasswordField
        autoComplete="new-password"
        hint="At least 8 characters. A short sentence works well."
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" look="accent" pending={pending} className="mt-1 h-11">
        Create account
      </Button>
    </Form>
  );
}
