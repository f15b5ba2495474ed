import { describe, expect, it } from '@jest/globals';
import { type Due, Temporal } from '@taskward/schedule';
import { dueWords, isLate } from './due-words';

const at = (now: string, zone = 'Europe/Vienna') => ({ now: Temporal.Instant.from(now), zone });
const NOON = at('2026-11-21T11:00:00Z');
const day = (date: string): Due => ({ kind: 'day', date });

describe('dueWords', () => {
  it.each([
    { due: day('2026-11-21'), words: 'Today' },
    { due: day('2026-11-22'), words: 'Tomorrow' },
    { due: day('2026-11-20'), words: 'Yesterday' },
    { due: day('2026-12-05'), words: 'Sat 5 Dec' },
    { due: day('2027-01-01'), words: 'Fri 1 Jan 2027' },
    { due: { kind: 'local', dateTime: '2026-11-21T09:05:00' } as const, words: 'Today, 09:05' },
    { due: { kind: 'local', dateTime: '2026-11-22T00:00:00' } as const, words: 'Tomorrow, 00:00' },
  ])('says $words', ({ due, words }) => {
    expect(dueWords(due, NOON)).toBe(words);
  });

  it('reads a moment from the clock of whoever looks', () => {
    const due = { kind: 'zoned', at: '2026-11-21T23:30:00Z', zone: 'America/New_York' } as const;
    expect(dueWords(due, NOON)).toBe('Tomorrow, 00:30');
    expect(dueWords(due, at('2026-11-21T11:00:00Z', 'UTC'))).toBe('Today, 23:30');
  });

  it('keeps a day the same day, wherever one is', () => {
    expect(dueWords(day('2026-11-21'), at('2026-11-21T09:00:00Z', 'Pacific/Kiritimati'))).toBe(
      'Today',
    );
    expect(dueWords(day('2026-11-21'), at('2026-11-21T11:00:00Z', 'Pacific/Kiritimati'))).toBe(
      'Yesterday',
    );
  });
});

describe('isLate', () => {
  it('is a day only when it has passed, and a moment at once', () => {
    expect(isLate(day('2026-11-21'), NOON)).toBe(false);
    expect(isLate(day('2026-11-20'), NOON)).toBe(true);
    expect(isLate({ kind: 'local', dateTime: '2026-11-21T11:59:00' }, NOON)).toBe(true);
  });
});
