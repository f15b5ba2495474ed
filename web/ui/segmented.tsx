import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: string; icon?: LucideIcon }[];
  onChange: (value: Value) => void;
  /** Fills the width. */
  wide?: boolean;
}

/** One choice of a few, side by side. Arrow keys move between them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, choices, onChange, wide = false } = props;
  return (
    <ToggleGroup<Value>
      aria-label={label}
      value={value ? [value] : []}
      onValueChange={([picked]) => picked && onChange(picked)}
      className={clsx('flex rounded-md bg-sunken p-0.5', !wide && 'w-fit')}
    >
      {choices.map(({ value: each, label: text, icon: Icon }) => (
        <Toggle
          key={each}
          value={each}
          className="flex h-8 flex-auto items-center justify-center gap-1.5 rounded-[7px] px-3 text-sm font-medium text-muted transition-colors hover:text-text data-pressed:bg-raised data-pressed:text-text data-pressed:shadow-[0_1px_2px_rgb(0_0_0/12%)] forced-colors:data-pressed:bg-[Highlight] forced-colors:data-pressed:text-[HighlightText] forced-colors:data-pressed:forced-color-adjust-none pointer-coarse:h-11 pointer-coarse:min-w-11"
        >
          {Icon && <Icon aria-hidden className="size-4" />}
          {text}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
