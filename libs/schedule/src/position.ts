import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { InvalidPositionError } from './invalid.error.js';

/** Halvings of the gap that chance decides: two who insert at once meet once in a million. */
const JITTER = 20;

/** What a position is made of. */
export const POSITION_PATTERN = '^[0-9A-Za-z]+$';
const POSITION = new RegExp(POSITION_PATTERN);

/** Characters of a position: an index over them holds 2,704 bytes, with what stands beside them. */
export const MAX_POSITION = 2_000;

/** Characters beyond which a gap needs room (see `widened`), and up to which it has it. */
export const LONG_POSITION = 500;
export const SHORT_POSITION = 100;

/**
 * A position between two others: base-62 text whose order is that of its bytes, so the column is
 * COLLATE "C". Moving a task writes its own position and nothing else.
 *
 * Two who insert in the same gap at once get different positions but for one time in 2^20; then the
 * id, last in the ORDER BY, decides. So pass the nearest neighbours whose positions differ.
 *
 * A gap that is halved again and again makes positions longer, by less than half a character each
 * time, until those beside it move away (`widened`). At the ends they stay short.
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
  // The next whole number outwards: what is between it and a long neighbour would be long as well.
  if (after === null) low = between(before, after);
  else if (before === null) high = between(before, after);
  // Beside a long neighbour there is little room, and often much on the other side of the middle.
  else if (after.length > SHORT_POSITION) high = between(before, after);
  else if (before.length > SHORT_POSITION) low = between(before, after);
  for (let step = 0; step < JITTER; step++) {
    const middle = between(low, high);
    if (random() < 0.5) high = middle;
    else low = middle;
  }
  return between(low, high);
}

/**
 * As many positions between two others, in their order and as far apart as they can be.
 *
 * @throws InvalidPositionError as positionBetween
 */
export const positionsBetween = (
  before: string | null,
  after: string | null,
  count: number,
): string[] => checked([before, after], () => generateNKeysBetween(before, after, count));

/**
 * The lowest and the highest whole numbers that a key can begin with, in front of which or behind
 * which there may be no room. Nobody gets there by moving.
 */
const UTMOST = /^[Az]/;

/** Whether it is a position that `positionBetween` can take as a neighbour, on either side. */
export function isPosition(value: string): boolean {
  if (UTMOST.test(value)) return false;
  try {
    between(value, null);
    return true;
  } catch {
    return false;
  }
}

const between = (low: string | null, high: string | null): string =>
  checked([low, high], () => generateKeyBetween(low, high));

/** @throws InvalidPositionError where that is no pair of positions to stand between */
function checked<T>(neighbours: (string | null)[], generate: () => T): T {
  try {
    // What characters these are is not looked at by the library.
    if (neighbours.every((key) => key === null || POSITION.test(key))) return generate();
  } catch {
    // It names no reason that would say more.
  }
  throw new InvalidPositionError('', 'This is not a position that the API has given out.');
}
