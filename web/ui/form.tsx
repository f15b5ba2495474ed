import type { KeyboardEvent, ReactNode } from 'react';
import { isComposing, isRepeatedPress } from './key-press';

interface FormProps {
  onSubmit: () => unknown;
  className?: string;
  children: ReactNode;
  'aria-label'?: string;
}

/** Enter that ends a composition, or that is held down, submits nothing. It still breaks lines. */
function holdEnterBack(event: KeyboardEvent): void {
  const isInBox = event.target instanceof HTMLInputElement && event.key === 'Enter';
  if (isInBox && (isComposing(event) || isRepeatedPress(event))) event.preventDefault();
}

/**
 * A form that works before the page's script does.
 *
 * React holds back what is submitted to an `action` before hydration and replays it afterwards, so
 * nothing typed ever lands in an address. Afterwards `onSubmit` comes first and the action rests.
 * React resets a form after its action; a refused form must keep what was typed.
 */
export function Form({ onSubmit, children, ...rest }: FormProps) {
  return (
    <form
      noValidate
      action={() => void onSubmit()}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={holdEnterBack}
      onReset={(event) => event.preventDefault()}
      {...rest}
    >
      {children}
    </form>
  );
}
