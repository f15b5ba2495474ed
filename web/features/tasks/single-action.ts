import type { KeyboardEvent, MouseEvent } from 'react';
import { isRepeatedPress } from '@/ui/key-press';

const isOnControl = ({ target }: { target: EventTarget }) =>
  target instanceof Element && target.closest('[data-control]') !== null;

function ignore(event: KeyboardEvent | MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Handlers for a list, by which one click or key press does one thing. A row that goes moves the
 * next one under the pointer and the focus: the second click of a double click, or a key that is
 * held down, would act on that one.
 */
export const singleAction = {
  onClickCapture(event: MouseEvent) {
    // The browser counts the clicks in one place that follow each other as a double click does.
    if (event.detail > 1 && isOnControl(event)) ignore(event);
  },
  onKeyDownCapture(event: KeyboardEvent) {
    if (isRepeatedPress(event) && isOnControl(event)) ignore(event);
  },
};
