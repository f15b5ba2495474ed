import { generateKeyBetween } from 'fractional-indexing';
import { InvalidPositionError } from './invalid.error.js';

/** Halvings of the gap that chance decides: two who insert at once meet once in a million. */
const JITTER = 20;

/** Characters of a position: no more than the index over them can hold. */
export const MAX_POSITION = 2_700;

/**
 * A position between two others: base-62 text whose order is that of its bytes, so the column is
 * COLLATE "C". Moving a task writes its own position and nothing else.
 *
 * Two who insert in the same gap at once get different positions but for one time in 2^20; then the
 * id, last in the ORDER BY, decides. So pass the nearest neighbours whose positions differ.
 *
 * @param before the position to stand behind, null for the start of the list
 * @param after the position to stand before, null for the end of the list
 * @param random from 0 up to 1, as Math.random
 * @throws InvalidPositionError unless both are positions and `before` < `after`
 */
export function positionBetween(
  before: string | null,
  after: string | null,
  random: () => number = Math.random,
): string {
  if (before !== null && after !== null && before >= after) {
    throw new InvalidPositionError('', 'The neighbours of a position must stand in their order.');
  }
  let [low, high] = [before, after];
  for (let step = 0; step < JITTER; step++) {
    const middle = between(low, high);
    if (random() < 0.5) high = middle;
    else low = middle;
  }
  return between(low, high);
}

/**
 * `count` positions in their order behind `last`, for tasks that are added at once.
 *
 * @param last the last position of the list, null where it is empty
 */
export function positionsAfter(
  last: string | null,
  count: number,
  random: () => number = Math.random,
): string[] {
  const positions: string[] = [];
  for (let previous = last; positions.length < count; positions.push(previous)) {
    previous = positionBetween(previous, null, random);
  }
  return positions;
}

/** Whether it is a position that `positionBetween` can take as a neighbour. */
export function isPosition(value: string): boolean {
  try {
    between(value, null);
    return true;
  } catch {
    return false;
  }
}

function between(low: string | null, high: string | null): string {
  try {
    return generateKeyBetween(low, high);
  } catch {
    throw new InvalidPositionError('', 'This is not a position that the API has given out.');
  }
}
