'use client';

import { NEW_PASSWORD_HINT } from '@/lib/auth/field-rules';
import { HOME_PATH, withNext } from '@/lib/auth/next-path';
import { forgetAddress, keepAddress } from '@/lib/auth/typed-address';
import { leaveFor, useRequestForm } from '@/lib/auth/use-request-form';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { signUp } from '../requests/sign-up';
import { signUpSchema } from '../schemas';
import { AddressField } from './address-field';
import { AuthForm } from './auth-form';

interface SignUpFormProps {
  next: string;
  /** Whether a letter has to confirm the address before anybody is signed in. */
  mail: boolean;
}

/** Creates an account, and leads on to `next` or to the letter that opens it. */
export function SignUpForm({ next, mail }: SignUpFormProps) {
  const { register, ...form } = useRequestForm({
    schema: signUpSchema,
    async send(input) {
      keepAddress(input.email);
      await signUp(input, mail);
      if (mail) return leaveFor('/check-mail');
      forgetAddress();
      return leaveFor(next);
    },
  });
  const signInHref = next === HOME_PATH ? '/sign-in' : withNext('/sign-in', next);
  return (
    <AuthForm form={form} submit="Create account" signInHref={signInHref}>
      <TextField
        label="Name"
        autoComplete="name"
        error={form.errors.name?.message}
        {...register('name')}
      />
      <AddressField error={form.errors.email?.message} {...register('email')} />
      <PasswordField
        kind="new"
        label="Password"
        hint={NEW_PASSWORD_HINT}
        error={form.errors.password?.message}
        {...register('password')}
      />
    </AuthForm>
  );
}
