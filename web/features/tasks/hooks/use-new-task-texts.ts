'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import { keptTexts, type Unsent } from '../kept-texts';

/** The new tasks that the API has not accepted: in the box, on their way, or refused meanwhile. */
interface Held {
  inBox: Unsent | null;
  sending: Unsent[];
  waiting: Unsent[];
}

/**
 * The texts of new tasks, kept in the tab until the API has them. One whose page left before the
 * answer came is offered again.
 */
export function useNewTaskTexts(userId: string, input: RefObject<HTMLInputElement | null>) {
  const [texts] = useState(() => keptTexts(userId));
  const held = useRef<Held>({ inBox: null, sending: [], waiting: [] });

  function save(): void {
    const { inBox, sending, waiting } = held.current;
    const typed = input.current?.value ?? '';
    texts.keepNewTask({ typed, inBox, waiting: [...sending, ...waiting] });
  }

  /** Puts the next refused text into the box when that is empty. */
  function refill(): void {
    const box = input.current;
    const [next, ...waiting] = held.current.waiting;
    if (box && !box.value && next) {
      box.value = next.title;
      held.current = { ...held.current, inBox: next, waiting };
    }
    save();
  }

  useEffect(() => {
    const { typed, inBox, waiting } = texts.newTask();
    held.current = { inBox, sending: [], waiting };
    // What was typed before the page came alive goes first.
    if (input.current && !input.current.value) input.current.value = typed;
    refill();
  }, [texts]);

  return {
    save,
    /** Empties the box for a text that is on its way. @returns its id: the old one of a refused text */
    take(title: string, newId: string): string {
      const { inBox, sending } = held.current;
      const id = inBox?.title === title ? inBox.id : newId;
      held.current = { ...held.current, inBox: null, sending: [...sending, { id, title }] };
      if (input.current) input.current.value = '';
      refill();
      return id;
    },
    /** The API has it. */
    settle(id: string): void {
      held.current.sending = held.current.sending.filter((one) => one.id !== id);
      save();
    },
    /** The API has refused it. */
    giveBack(id: string): void {
      const { sending, waiting } = held.current;
      const refused = sending.filter((one) => one.id === id);
      held.current.sending = sending.filter((one) => one.id !== id);
      held.current.waiting = [...waiting, ...refused];
      refill();
    },
  };
}
