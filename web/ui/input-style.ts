import { clsx } from 'clsx';

/** The look of every text box. 16 px on phones: Safari zooms into anything smaller. */
export const inputStyle = clsx(
  'h-11 w-full rounded-md border border-edge bg-surface px-3 text-base text-text transition-colors',
  'placeholder:text-muted hover:border-muted focus:border-accent',
  'focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent',
  'aria-invalid:border-danger aria-invalid:outline-danger',
);
