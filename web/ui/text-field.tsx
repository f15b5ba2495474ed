import { Field } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { FieldProblem } from './field-problem';
import { inputStyle } from './input-style';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'value'> {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** A control at the end of the box. */
  end?: ReactNode;
}

/**
 * A labelled text box with its hint or its problem below.
 *
 * The field gives label and box their id: one of ours would reach only the label on the server.
 */
export function TextField({ label, hint, error, end, className, ...input }: TextFieldProps) {
  return (
    <Field.Root invalid={Boolean(error)} className="flex flex-col gap-1.5">
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <div className="relative">
        <Field.Control {...input} className={clsx(inputStyle, end && 'pr-12', className)} />
        {end && <div className="absolute inset-y-0 right-0 flex items-center pr-1">{end}</div>}
      </div>
      {hint && !error && (
        <Field.Description className="text-xs text-muted">{hint}</Field.Description>
      )}
      <FieldProblem message={error} />
    </Field.Root>
  );
}
