import { clsx } from 'clsx';

export type ButtonLook = 'accent' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  accent: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-border bg-surface text-text hover:border-edge',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
  quiet: 'text-muted hover:bg-sunken hover:text-text',
};

/** The one look of buttons, for buttons and for links that lead on. */
export function buttonStyle(look: ButtonLook): string {
  return clsx(
    'inline-flex h-10 items-center justify-center gap-2 rounded-md px-4 text-sm font-medium whitespace-nowrap',
    'transition-colors select-none aria-disabled:cursor-progress pointer-coarse:h-11',
    LOOKS[look],
  );
}
