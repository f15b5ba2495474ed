import type { ReactNode } from 'react';

interface FormProps {
  onSubmit: () => unknown;
  className?: string;
  children: ReactNode;
  'aria-label'?: string;
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
      onReset={(event) => event.preventDefault()}
      {...rest}
    >
      {children}
    </form>
  );
}
