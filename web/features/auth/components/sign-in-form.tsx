'use client';

import Link from 'next/link';
import { forgetAddress, keepAddress } from '@/lib/auth/typed-address';
import { leaveFor, useRequestForm } from '@/lib/auth/use-request-form';
import { linkStyle } from '@/ui/link-style';
import { PasswordField } from '@/ui/password-field';
import { useKeptAddress } from '../hooks/use-kept-address';
import { signIn } from '../requests/sign-in';
import { signInSchema } from '../schemas';
import { AddressField } from './address-field';
import { AuthForm } from './auth-form';

interface SignInFormProps {
  next: string;
  /** The token of the letter that led here, where one did. */
  confirmation?: string | undefined;
}

/** Signs in and leads on to `next`. */
export function SignInForm({ next, confirmation }: SignInFormProps) {
  const { register, ...form } = useRequestForm({
    schema: signInSchema,
    async send(input) {
      keepAddress(input.email);
      await signIn(input, confirmation);
      forgetAddress();
      return leaveFor(next);
    },
  });
  useKeptAddress(form);
  return (
    <div className="flex flex-col gap-5">
      <AuthForm form={form} submit="Sign in">
        <AddressField error={form.errors.email?.message} {...register('email')} />
        <PasswordField
          kind="current"
          label="Password"
          error={form.errors.password?.message}
          {...register('password')}
        />
      </AuthForm>
      <Link
        href="/forgot-password"
        onClick={() => keepAddress(form.getValues('email'))}
        className={`${linkStyle} self-start text-sm`}
      >
        Forgot your password?
      </Link>
    </div>
  );
}
