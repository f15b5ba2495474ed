'use client';

import { useState, type ComponentProps } from 'react';
import { RevealToggle } from '@/ui/reveal-toggle';
import { TextField } from '@/ui/text-field';

/** A password box whose characters can be shown. */
export function PasswordField(
  props: Omit<ComponentProps<typeof TextField>, 'label' | 'type' | 'end'>,
) {
  const [revealed, setRevealed] = useState(false);
  return (
    <TextField
      {...props}
      label="Password"
      type={revealed ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={<RevealToggle revealed={revealed} onChange={setRevealed} />}
    />
  );
}
