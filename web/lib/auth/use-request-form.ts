'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type FieldPath, type FieldValues, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Refusal } from './refusal';

/** The browser is on its way to another page: the form stays busy until it is gone. */
export const LEAVING = 'leaving';

interface Options<Input extends FieldValues> {
  schema: z.ZodType<Input, Input>;
  /** What the form is for; a Refusal is shown at its field. */
  send: (input: Input) => Promise<typeof LEAVING | void>;
}

/**
 * A form that asks something of Better Auth, once at a time, and says at each field what was wrong.
 *
 * It is told no default values, and so keeps what was typed before hydration: a box that begins with
 * something has it as its own `defaultValue`.
 */
export function useRequestForm<Input extends FieldValues>(options: Options<Input>) {
  const { schema, send } = options;
  const form = useForm<Input>({ resolver: zodResolver(schema) });
  const [pending, setPending] = useState(false);
  const busy = useRef(false);

  async function submit(input: Input): Promise<void> {
    try {
      if ((await send(input)) === LEAVING) return;
    } catch (error) {
      const { field, message, offer } =
        error instanceof Refusal ? error : new Refusal('root', 'Please try again.');
      const shown = { message, ...(offer && { type: offer }) };
      form.setError(field as FieldPath<Input> | 'root', shown, { shouldFocus: field !== 'root' });
    }
    busy.current = false;
    setPending(false);
  }

  const onSubmit = form.handleSubmit((input) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    void submit(input);
  });

  return {
    register: form.register,
    reset: form.reset,
    setValue: form.setValue,
    getValues: form.getValues,
    errors: form.formState.errors,
    pending,
    onSubmit: () => void onSubmit(),
  };
}

/** Goes to another page of this site, in place of this one. */
export function leaveFor(path: string): typeof LEAVING {
  window.location.replace(path);
  return LEAVING;
}
