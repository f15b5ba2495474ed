'use client';

import { useState, type ComponentProps } from 'react';
import { RevealToggle } from './reveal-toggle';
import { TextField } from './text-field';

/** A password box whose characters can be shown. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const [revealed, setRevealed] = useState(false);
  return (
    <TextField
      {...props}
      type={revealed ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={<RevealToggle revealed={revealed} onChange={setRevealed} />}
    />
  );
}
