import type { ComponentProps } from 'react';
import { TextField } from '@/ui/text-field';

/** The box for the address that somebody signs in with. */
export function AddressField(props: Omit<ComponentProps<typeof TextField>, 'label' | 'type'>) {
  return (
    <TextField
      {...props}
      label="Email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
