import { Toggle } from '@base-ui/react/toggle';
import { Eye, EyeOff } from 'lucide-react';

interface RevealToggleProps {
  revealed: boolean;
  onChange: (revealed: boolean) => void;
}

/** Shows and hides what is typed in the box beside it. */
export function RevealToggle({ revealed, onChange }: RevealToggleProps) {
  const Icon = revealed ? EyeOff : Eye;
  return (
    <Toggle
      aria-label="Reveal characters"
      pressed={revealed}
      onPressedChange={onChange}
      className="grid size-9 place-items-center rounded-sm text-muted hover:text-text pointer-coarse:size-11"
    >
      <Icon aria-hidden className="size-[18px]" />
    </Toggle>
  );
}
