import type { ComponentProps, ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { FormProblem } from './form-problem';

interface AuthFormProps {
  /** What useRequestForm says of the form. */
  form: {
    errors: { root?: ComponentProps<typeof FormProblem>['error'] };
    pending: boolean;
    onSubmit: () => void;
  };
  /** What the button says. */
  submit: string;
  signInHref?: string;
  children: ReactNode;
}

/** A form at the door: what is wrong with all of it, its fields, and one button. */
export function AuthForm({ form, submit, signInHref, children }: AuthFormProps) {
  return (
    <Form onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormProblem error={form.errors.root} {...(signInHref && { signInHref })} />
      {children}
      <Button type="submit" look="accent" pending={form.pending} className="mt-1 h-11">
        {submit}
      </Button>
    </Form>
  );
}
