import { describe, expect, it } from '@jest/globals';
import { lastSeenWords } from './last-seen';

describe('lastSeenWords', () => {
  it.each([
    { hours: 0, words: 'Used in the last day' },
    { hours: 23.9, words: 'Used in the last day' },
    { hours: 24, words: 'Used in the last two days' },
    { hours: 47.9, words: 'Used in the last two days' },
    { hours: 48, words: 'Last used 2 days ago' },
    { hours: 24 * 29, words: 'Last used 29 days ago' },
  ])('says of $hours hours ago: $words', ({ hours, words }) => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(lastSeenWords(new Date(now.getTime() - hours * 3_600_000), now)).toBe(words);
  });
});
