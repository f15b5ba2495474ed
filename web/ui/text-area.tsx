import { Field } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { FieldProblem } from './field-problem';
import { inputStyle } from './input-style';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'defaultValue'> {
  label: string;
  error?: string | undefined;
}

/** A labelled box for longer text, which grows with it. */
export function TextArea({ label, error, className, ...rest }: TextAreaProps) {
  return (
    <Field.Root invalid={Boolean(error)} className="flex flex-col gap-1.5">
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <Field.Control
        render={
          <textarea
            {...rest}
            className={clsx(
              inputStyle,
              'field-sizing-content h-auto max-h-80 min-h-20 resize-none py-2.5',
              className,
            )}
          />
        }
      />
      <FieldProblem message={error} />
    </Field.Root>
  );
}
