import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';

interface CheckboxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
}

/** A round checkbox. The area that takes a press is 44 px, twice what is drawn. */
export function Checkbox({ label, checked, onChange, className }: CheckboxProps) {
  return (
    <BaseCheckbox.Root
      aria-label={label}
      data-control="check"
      checked={checked}
      onCheckedChange={onChange}
      className={clsx(
        'group/check grid size-11 shrink-0 cursor-pointer place-items-center rounded-md focus-visible:-outline-offset-4',
        className,
      )}
    >
      <span className="grid size-[22px] place-items-center rounded-full border-[1.5px] border-edge text-on-accent transition-colors group-hover/check:border-accent group-data-checked/check:border-accent group-data-checked/check:bg-accent">
        <BaseCheckbox.Indicator>
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </span>
    </BaseCheckbox.Root>
  );
}
