'use client';

import { useState } from 'react';
import { keepAddress } from '@/lib/auth/typed-address';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { Notice } from '@/ui/callout';
import { useKeptAddress } from '../hooks/use-kept-address';
import { sendConfirmation, sendResetLink } from '../requests/letters';
import { addressSchema } from '../schemas';
import { AddressField } from './address-field';
import { AuthForm } from './auth-form';

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
  const { register, ...form } = useRequestForm({
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
    <AuthForm form={form} submit={button}>
      {sentTo && <Notice>{sent(sentTo)}</Notice>}
      <AddressField error={form.errors.email?.message} {...register('email')} />
    </AuthForm>
  );
}
