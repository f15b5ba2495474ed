'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { useForm, type FieldPath, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { Refusal } from '../requests/refusal';

interface Options<Input extends FieldValues> {
  schema: z.ZodType<Input, Input>;
  send: (input: Input) => Promise<void>;
  next: string;
}

/**
 * A form that ends in a signed-in visit to `next`.
 *
 * There are no default values: react-hook-form then keeps what was typed before hydration.
 * It stays pending until the browser has left, so that nothing can be sent twice.
 */
export function useAuthForm<Input extends FieldValues>({ schema, send, next }: Options<Input>) {
  const { register, handleSubmit, setError, formState } = useForm<Input>({
    resolver: zodResolver(schema),
  });
  const [pending, setPending] = useState(false);
  const busy = useRef(false);

  async function submit(input: Input): Promise<void> {
    try {
      await send(input);
      window.location.replace(next);
    } catch (error) {
      const { field, message } =
        error instanceof Refusal ? error : new Refusal('root', 'Please try again.');
      setError(field as FieldPath<Input> | 'root', { message }, { shouldFocus: field !== 'root' });
      busy.current = false;
      setPending(false);
    }
  }

  const onSubmit = handleSubmit((input) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    void submit(input);
  });

  return { register, errors: formState.errors, pending, onSubmit: () => void onSubmit() };
}
