'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { Segmented } from './segmented';

type Theme = 'system' | 'light' | 'dark';

const CHOICES = [
  { value: 'system', label: 'Auto', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const;

const never = () => () => undefined;

/** Chooses dark, light or what the device says. The server cannot know the choice: none is marked. */
export function ThemeSwitch({ wide = false }: { wide?: boolean }) {
  const { theme, setTheme } = useTheme();
  const mounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Segmented
      label="Theme"
      wide={wide}
      value={mounted ? (theme as Theme) : undefined}
      choices={CHOICES}
      onChange={setTheme}
    />
  );
}
