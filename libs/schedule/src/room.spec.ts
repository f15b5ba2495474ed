import { describe, expect, it } from '@jest/globals';
import { positionBetween } from './position.js';
import { type Moved, type Side, widened } from './room.js';

const long = (last: string) => `a0${'V'.repeat(500)}${last}`;
const side = (positions: string[], isAll = false): Side => ({ positions, isAll });

/** Both sides as they stand after a move, in one order. */
function after(before: Side, behind: Side, { side, positions }: Moved): string[] {
  const [low, high] = [[...before.positions], [...behind.positions]];
  (side === 'before' ? low : high).splice(0, positions.length, ...positions);
  return [...low.reverse(), ...high];
}

describe('widened', () => {
  it.each([
    { low: ['a0', 'Zz'], high: [`a0${'0'.repeat(500)}V`, 'a1'], which: 'before' },
    { low: [`a0${'z'.repeat(500)}`], high: ['a1', 'a2'], which: 'after' },
    { low: [long('A'), 'Zz'], high: [long('B'), 'a1'], which: 'before' },
  ])('moves the nearest of one side alone, away from the gap: $which', ({ low, high, which }) => {
    const [before, behind] = [side(low), side(high)];
    const moved = widened(before, behind)!;
    expect(moved).toMatchObject({ side: which, positions: [expect.any(String)] });
    const order = after(before, behind, moved);
    expect([...order].sort()).toEqual(order);
    const [from, to] =
      which === 'before' ? [moved.positions[0]!, low[0]!] : [high[0]!, moved.positions[0]!];
    expect(from < to).toBe(true);
    const gap = [order[low.length - 1]!, order[low.length]!] as const;
    expect(positionBetween(...gap).length).toBeLessThan(110);
  });

  it('moves as many as are long behind each other, of the side where they are fewer', () => {
    const before = side([...'EDCBA'].map(long).concat('Zz'));
    const behind = side([...'FG'].map(long).concat('a1', 'a2', 'a3'));
    const moved = widened(before, behind)!;
    expect(moved.side).toBe('after');
    expect(moved.positions).toHaveLength(2);
    const order = after(before, behind, moved);
    expect([...order].sort()).toEqual(order);
  });

  it('moves those at one place together', () => {
    const moved = widened(side([long('A'), long('A')]), side([long('B'), long('B'), 'a1']))!;
    expect(moved.side).toBe('after');
    expect(new Set(moved.positions).size).toBe(2);
  });

  it('moves none where that would not help, or where it is not known what comes next', () => {
    const low = side([...'BA'].map(long));
    expect(widened(low, side([...'CD'].map(long)))).toBeUndefined();
    expect(widened(low, side([...'CD'].map(long), true))?.positions).toHaveLength(2);
    expect(widened(side([]), side([]))).toBeUndefined();
  });

  it('makes room for ever in one gap, and moves one in a hundred', () => {
    const [low, high] = [
      ['a0', 'Zz'],
      ['a1', 'a2'],
    ];
    let moves = 0;
    for (let made = 0; made < 5_000; made++) {
      let position = positionBetween(low[0]!, high[0]!);
      if (position.length > 500) {
        const moved = widened(side(low), side(high))!;
        (moved.side === 'before' ? low : high).splice(
          0,
          moved.positions.length,
          ...moved.positions,
        );
        moves += moved.positions.length;
        position = positionBetween(low[0]!, high[0]!);
        expect(position.length).toBeLessThan(110);
      }
      high.unshift(position);
    }
    const order = [...low].reverse().concat(high);
    expect([...order].sort()).toEqual(order);
    expect(moves).toBeGreaterThan(0);
    expect(moves).toBeLessThan(50);
  });
});
