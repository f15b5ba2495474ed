'use client';

import Link from 'next/link';
import { forgetAddress, keepAddress } from '@/lib/auth/typed-address';
import { leaveFor, useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { linkStyle } from '@/ui/link-style';
import { PasswordField } from '@/ui/password-field';
import { useKeptAddress } from '../hooks/use-kept-address';
import { signIn } from '../requests/sign-in';
import { signInSchema } from '../schemas';
import { AddressField } from './address-field';
import { FormProblem } from './form-problem';

/** Signs in and leads on to `next`. */
export function SignInForm({ next }: { next: string }) {
  const { register, errors, pending, onSubmit, ...form } = useRequestForm({
    schema: signInSchema,
    async send(input) {
      keepAddress(input.email);
      await signIn(input);
      forgetAddress();
      return leaveFor(next);
    },
  });
  useKeptAddress(form);
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-5">
      <FormProblem error={errors.root} />
      <AddressField error={errors.email?.message} {...register('email')} />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" look="accent" pending={pending} className="mt-1 h-11">
        Sign in
      </Button>
      <Link
        href="/forgot-password"
        onClick={() => keepAddress(form.getValues('email'))}
        className={`${linkStyle} self-start text-sm`}
      >
        Forgot your password?
      </Link>
    </Form>
  );
}
