import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidPositionError } from './invalid.error.js';
import { positionBetween, positionsBetween } from './position.js';

/** Chance that can be repeated (mulberry32). */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const longest = (keys: string[]) => Math.max(...keys.map((key) => key.length));
const isOrdered = (keys: string[]) =>
  keys.every((key, at) => /^[0-9A-Za-z]+$/.test(key) && (at === 0 || keys[at - 1]! < key));

describe('positionBetween', () => {
  it('keeps a list of 100 in order and short over 10,000 random moves', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = chance(seed);
        const list = positionsBetween(null, null, 100);
        for (let move = 0; move < 10_000; move++) {
          list.splice(Math.floor(random() * list.length), 1);
          const to = Math.floor(random() * (list.length + 1));
          list.splice(to, 0, positionBetween(list[to - 1] ?? null, list[to] ?? null, random));
        }
        expect(isOrdered(list)).toBe(true);
        expect(longest(list)).toBeLessThan(64);
      }),
      { numRuns: 2 },
    );
  });

  it('grows by less than half a character a move where each goes into the same gap', () => {
    const random = chance(1);
    const [first, last] = positionsBetween(null, null, 2);
    let low = first!;
    for (let move = 0; move < 1_000; move++) low = positionBetween(low, last!, random);
    expect(low < last!).toBe(true);
    expect(low.length).toBeLessThan(500);
  });

  it.each([
    { what: 'behind all', before: `a0${'z'.repeat(1_998)}`, after: null },
    { what: 'before all', before: null, after: `a0${'0'.repeat(1_997)}1` },
  ])('is short $what, however long their position', ({ before, after }) => {
    for (let seed = 0; seed < 50; seed++) {
      const position = positionBetween(before, after, chance(seed));
      expect(isOrdered([before, position, after].filter((key) => key !== null))).toBe(true);
      expect(position.length).toBeLessThan(8);
    }
  });

  it('gives two who insert in the same gap at once different positions', () => {
    const [before, after] = positionsBetween(null, null, 2);
    const mine = positionBetween(before!, after!, chance(2));
    const theirs = positionBetween(before!, after!, chance(3));
    expect(mine).not.toBe(theirs);
    expect(isOrdered([before!, ...[mine, theirs].sort(), after!])).toBe(true);
  });

  it.each([
    { before: 'a1', after: 'a0' },
    { before: 'a1', after: 'a1' },
    { before: '', after: null },
    { before: 'a', after: null },
    { before: 'a10', after: null },
    { before: '!', after: null },
    ...['a0\n', 'a0/', 'a0-', 'a0 V', 'a0~', 'a0\u00e9'].map((before) => ({ before, after: null })),
    { before: 'a0', after: 'a0~' },
  ])('refuses $before and $after', ({ before, after }) => {
    expect(() => positionBetween(before, after)).toThrow(InvalidPositionError);
  });
});

describe('positionsBetween', () => {
  it.each([
    { before: null, after: null },
    { before: 'a0', after: null },
    { before: null, after: 'a0' },
    { before: 'a0', after: 'a1' },
  ])('gives as many as asked for, in order and short: $before to $after', ({ before, after }) => {
    const all = positionsBetween(before, after, 2_000);
    expect(all).toHaveLength(2_000);
    expect(isOrdered([before, ...all, after].filter((key) => key !== null))).toBe(true);
    expect(longest(all)).toBeLessThan(8);
  });

  it('refuses two that are one, and what is no position', () => {
    expect(() => positionsBetween('a0', 'a0', 2)).toThrow(InvalidPositionError);
    expect(() => positionsBetween('a0~', null, 2)).toThrow(InvalidPositionError);
  });
});
