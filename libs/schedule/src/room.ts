import { positionBetween, positionsBetween, SHORT_POSITION } from './position.js';

/** The positions on one side of a gap, from it outwards. */
export interface Side {
  positions: string[];
  /** Whether none stands behind the last of them. */
  isAll: boolean;
}

/** Which stand elsewhere from now on, and where: the first ones of a side, from the gap outwards. */
export interface Moved {
  side: 'before' | 'after';
  positions: string[];
}

/**
 * Makes a gap that has become too narrow wide again. As few move as it takes, of that side which
 * takes fewer, and away from the gap: what stood in it before can still come back to where it was.
 *
 * @returns undefined where moving all these would not help
 */
export function widened(before: Side, after: Side): Moved | undefined {
  const most = Math.max(movable(before), movable(after));
  for (let count = 1; count < most * 2; count *= 2) {
    for (const moved of [outwards('before', before, count), outwards('after', after, count)]) {
      if (moved && isWide(moved, before, after)) return moved;
    }
  }
  return undefined;
}

/** The last one is a bound where more stand behind it. */
const movable = ({ positions, isAll }: Side) => (isAll ? positions.length : positions.length - 1);

function outwards(side: Moved['side'], own: Side, wanted: number): Moved | undefined {
  const count = Math.min(wanted, movable(own));
  const [nearest] = own.positions;
  const outer = own.positions[count] ?? null;
  // Those at one place go together.
  if (count < 1 || nearest === undefined || outer === nearest) return undefined;
  const positions =
    side === 'after'
      ? positionsBetween(nearest, outer, count)
      : positionsBetween(outer, nearest, count).reverse();
  return { side, positions };
}

function isWide({ side, positions }: Moved, before: Side, after: Side): boolean {
  const low = (side === 'before' ? positions : before.positions)[0] ?? null;
  const high = (side === 'after' ? positions : after.positions)[0] ?? null;
  const inGap = [0, 1].map((chance) => positionBetween(low, high, () => chance));
  return [...positions, ...inGap].every(({ length }) => length <= SHORT_POSITION);
}
