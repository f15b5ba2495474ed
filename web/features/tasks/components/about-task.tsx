import type { ReactNode } from 'react';

/** Characters of a title that a message repeats. */
const SHOWN = 60;

/** A sentence with a task's title in it. Whatever way the title is written stays inside its quotes. */
export function aboutTask(before: string, title: string, after = ''): ReactNode {
  return (
    <>
      {before}“<bdi>{short(title)}</bdi>”{after}
    </>
  );
}

/** Cut between characters: half of an emoji is none. */
function short(title: string): string {
  const characters = Array.from(title);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : title;
}
