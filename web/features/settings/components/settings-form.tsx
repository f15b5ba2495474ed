import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';
import { Form } from '@/ui/form';

interface SettingsFormProps {
  /** What useRequestForm says of the form. */
  form: {
    errors: { root?: { message?: string | undefined } | undefined };
    pending: boolean;
    onSubmit: () => void;
  };
  /** What the button says. */
  submit: string;
  children: ReactNode;
}

/** A form of the settings: what is wrong with all of it, its fields, and one button. */
export function SettingsForm({ form, submit, children }: SettingsFormProps) {
  return (
    <Form onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.errors.root && <Alert>{form.errors.root.message}</Alert>}
      {children}
      <Button type="submit" pending={form.pending} className="self-start">
        {submit}
      </Button>
    </Form>
  );
}
