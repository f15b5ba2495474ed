'use client';

import { useState } from 'react';
import { useRequestForm } from '@/lib/auth/use-request-form';
import { Notice } from '@/ui/callout';
import { TextField } from '@/ui/text-field';
import { askForNewAddress } from '../requests/account';
import { addressSchema } from '../schemas';
import { SettingsForm } from './settings-form';

/** Moves the account to another address, once both addresses have agreed by a letter. */
export function AddressForm({ email }: { email: string }) {
  const [asked, setAsked] = useState(false);
  const { register, ...form } = useRequestForm({
    schema: addressSchema.refine((input) => input.email.toLowerCase() !== email.toLowerCase(), {
      path: ['email'],
      error: 'That is your address already.',
    }),
    async send(input) {
      setAsked(false);
      await askForNewAddress(input.email);
      setAsked(true);
    },
  });
  return (
    <SettingsForm form={form} submit="Change email">
      {asked && (
        <Notice>
          We’ve written to {email}. Open the link there to approve the change; then we write to the
          new address.
        </Notice>
      )}
      <TextField
        label="New email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errors.email?.message}
        {...register('email')}
      />
    </SettingsForm>
  );
}
