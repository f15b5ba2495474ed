import { Button as BaseButton } from '@base-ui/react/button';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonLook } from './button-style';
import { Spinner } from './spinner';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: ButtonLook;
  /** Shows progress and ignores presses, but keeps the focus. */
  pending?: boolean;
}

/** A push button. One that leads somewhere is a link styled by `buttonStyle`. */
export function Button({
  look = 'plain',
  pending = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      {...rest}
      type={type}
      disabled={pending}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      className={clsx(buttonStyle(look), className)}
    >
      {pending && <Spinner />}
      {children}
    </BaseButton>
  );
}
