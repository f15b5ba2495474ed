'use client';

import { useEffect, useRef, type FocusEvent } from 'react';
import type { Task } from '@taskward/api-client';

/**
 * Keeps the focus in the list when the row that held it goes: to the same control of the row that
 * takes its place, or to the page's heading when none is left. From a bin it goes to the title: the
 * next press of a key must not delete another task.
 */
export function useRowFocus(tasks: Task[], listId: string, headingId: string) {
  const held = useRef<{ index: number; control: string } | null>(null);

  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    const { index } = held.current;
    const control = held.current.control === 'delete' ? 'edit' : held.current.control;
    held.current = null;
    const rows = document.getElementById(listId)?.querySelectorAll('li') ?? [];
    const row = rows[Math.min(index, rows.length - 1)];
    const target = row?.querySelector<HTMLElement>(`[data-control="${control}"]`);
    (target ?? document.getElementById(headingId))?.focus();
  }, [tasks, listId, headingId]);

  return {
    onFocus(event: FocusEvent<HTMLElement>) {
      const row = event.target.closest('li');
      const control = event.target.closest<HTMLElement>('[data-control]')?.dataset['control'];
      if (!row?.parentElement || !control) return;
      held.current = { index: Array.from(row.parentElement.children).indexOf(row), control };
    },
    // React tells of a focus that moves on, not of one whose element it has removed.
    onBlur() {
      held.current = null;
    },
  };
}
