'use client';

import { useState, type ComponentProps } from 'react';
import { RevealToggle } from './reveal-toggle';
import { TextField } from './text-field';

interface PasswordFieldProps extends Omit<
  ComponentProps<typeof TextField>,
  'type' | 'end' | 'autoComplete'
> {
  /** Whether password managers fill in the one they know, or offer a new one. */
  kind: 'current' | 'new';
}

/** A password box whose characters can be shown. */
export function PasswordField({ kind, ...props }: PasswordFieldProps) {
  const [revealed, setRevealed] = useState(false);
  return (
    <TextField
      {...props}
      type={revealed ? 'text' : 'password'}
      autoComplete={`${kind}-password`}
      autoCapitalize="none"
      spellCheck={false}
      end={<RevealToggle revealed={revealed} onChange={setRevealed} />}
    />
  );
}
