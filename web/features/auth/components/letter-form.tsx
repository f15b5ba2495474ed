'use client';

import { useState } from 'react';
import { keepAddress } from '@/lib/auth/typed-address';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/callout';
import { Form } from '@/ui/form';
import { useKeptAddress } from '../hooks/use-kept-address';
import { sendConfirmation, sendResetLink } from '../requests/letters';
import { addressSchema } from '../schemas';
import { AddressField } from './address-field';
import { FormProblem } from './form-problem';

interface Letter {
  send: (email: string) => Promise<void>;
  button: string;
  /** What holds of every address, so that it tells of none whether it has an account. */
  sent: (email: string) => string;
}

const LETTERS = {
  confirmation: {
    send: sendConfirmation,
    button: 'Send again',
    sent: (email) => `If ${email} is waiting to be confirmed, a new email is on its way.`,
  },
  reset: {
    send: sendResetLink,
    button: 'Send me a link',
    sent: (email) =>
      `If ${email} has an account, an email with a link is on its way. The link works for an hour.`,
  },
} satisfies Record<string, Letter>;

/** Asks for a letter. It says the same of every address, and stands to be asked again. */
export function LetterForm({ letter }: { letter: keyof typeof LETTERS }) {
  const { send, button, sent }: Letter = LETTERS[letter];
  const [sentTo, setSentTo] = useState('');
  const { register, errors, pending, onSubmit, ...form } = useRequestForm({
    schema: addressSchema,
    async send({ email }) {
      setSentTo('');
      keepAddress(email);
      await send(email);
      setSentTo(email);
    },
  });
  useKeptAddress(form);
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-5">
      <FormProblem error={errors.root} />
      {sentTo && <Notice>{sent(sentTo)}</Notice>}
      <AddressField error={errors.email?.message} {...register('email')} />
      <Button type="submit" look="accent" pending={pending} className="h-11">
        {button}
      </Button>
    </Form>
  );
}
