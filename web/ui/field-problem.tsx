import { Field } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';

/** What is wrong with the field around it; nothing when nothing is. */
export function FieldProblem({ message }: { message: string | undefined }) {
  return (
    <Field.Error match={Boolean(message)} className="flex gap-1.5 text-xs text-danger">
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
      {message}
    </Field.Error>
  );
}
