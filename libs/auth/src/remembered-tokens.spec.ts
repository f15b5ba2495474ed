import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Identity } from './identity.js';
import { RememberedTokens } from './remembered-tokens.js';

const START = 1_800_000_000_000;
const identity = (userId: string, seconds = 300): Identity => ({
  userId,
  sessionId: 's',
  email: null,
  scopes: [],
  issuedAt: new Date(START),
  expiresAt: new Date(START + seconds * 1000),
});
const at = (seconds: number) => jest.spyOn(Date, 'now').mockReturnValue(START + seconds * 1000);

describe('RememberedTokens', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('knows a token again, and no other spelling of it', () => {
    at(0);
    const tokens = new RememberedTokens(5);
    tokens.add('a.b.c', identity('ann'));
    expect(tokens.find('a.b.c')).toMatchObject({ userId: 'ann' });
    for (const other of ['a.b.C', 'a.b.c=', 'a.b.c ', 'a.b.', '']) {
      expect(tokens.find(other)).toBeUndefined();
    }
  });

  it('drops it when it ends, with the same tolerance as at its first use', () => {
    const tokens = new RememberedTokens(5);
    tokens.add('a.b.c', identity('ann'));
    at(304.9);
    expect(tokens.find('a.b.c')).toBeDefined();
    at(305);
    expect(tokens.find('a.b.c')).toBeUndefined();
    expect(tokens.size).toBe(0);
  });

  it('holds ten thousand, and lets the one go that was unused the longest', () => {
    at(0);
    const tokens = new RememberedTokens(5);
    for (let n = 0; n < 10_000; n += 1) tokens.add(`t${n}`, identity(`u${n}`));
    tokens.find('t0');
    tokens.add('one more', identity('x'));
    expect(tokens.size).toBe(10_000);
    expect(tokens.find('t0')).toBeDefined();
    expect(tokens.find('t1')).toBeUndefined();
  });
});
