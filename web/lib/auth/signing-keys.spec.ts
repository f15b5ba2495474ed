import { describe, expect, it } from '@jest/globals';
import { rotation, signingKey } from './signing-keys';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21);

/** Keys by their age in milliseconds. */
const keys = (ages: Record<string, number>) =>
  Object.entries(ages).map(([id, age]) => ({ id, createdAt: new Date(NOW - age) }));

const plan = (ages: Record<string, number>) => {
  const { create, remove } = rotation(keys(ages), NOW);
  return { create, remove: remove.map(({ id }) => id) };
};

describe('the key that signs', () => {
  it('is the first one at once', () => {
    expect(signingKey(keys({ first: 0 }), NOW)?.id).toBe('first');
    expect(signingKey([], NOW)).toBeUndefined();
  });

  it('is the old one until everybody can have fetched the new one', () => {
    expect(signingKey(keys({ fresh: HOUR - 1, old: 30 * DAY }), NOW)?.id).toBe('old');
    expect(signingKey(keys({ fresh: HOUR, old: 30 * DAY }), NOW)?.id).toBe('fresh');
  });

  it('is the one made first where two were made at once', () => {
    expect(signingKey(keys({ second: 0, first: 5 }), NOW)?.id).toBe('first');
  });
});

describe('the rotation of keys', () => {
  it('makes the first key, and another after thirty days', () => {
    expect(plan({})).toEqual({ create: true, remove: [] });
    expect(plan({ one: 30 * DAY - 1 })).toEqual({ create: false, remove: [] });
    expect(plan({ one: 30 * DAY })).toEqual({ create: true, remove: [] });
    expect(plan({ two: 0, one: 30 * DAY })).toEqual({ create: false, remove: [] });
  });

  it('keeps an old key until the last token that it signed has expired', () => {
    expect(plan({ two: 3 * HOUR - 1, one: 31 * DAY }).remove).toEqual([]);
    expect(plan({ two: 3 * HOUR, one: 31 * DAY }).remove).toEqual(['one']);
    expect(plan({ three: 0, two: 30 * DAY, one: 60 * DAY }).remove).toEqual(['one']);
  });
});
