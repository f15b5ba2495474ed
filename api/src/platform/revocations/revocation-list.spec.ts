import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Identity, RevocationsUnknownError } from '@taskward/auth';
import { RevocationList } from './revocation-list.js';

const identity = (sessionId: string) => ({ sessionId }) as Identity;

describe('RevocationList', () => {
  let now: number;
  let list: RevocationList;
  beforeEach(() => {
    now = 1_000;
    list = new RevocationList(() => now);
  });

  it('lets nobody in before it has been read', () => {
    expect(() => list.isRevoked(identity('a'))).toThrow(RevocationsUnknownError);
  });

  it('knows ended sessions from all others', () => {
    list.learn([{ sessionId: 'a', remaining: 60_000 }], now);
    expect(list.isRevoked(identity('a'))).toBe(true);
    expect(list.isRevoked(identity('b'))).toBe(false);
  });

  it('remembers a session until its last token has expired, and no longer', () => {
    list.learn([{ sessionId: 'a', remaining: 60_000 }], now);
    now += 59_000;
    list.learn([], now);
    expect(list.isRevoked(identity('a'))).toBe(true);
    now += 2_000;
    list.learn([], now);
    expect(list.size).toBe(0);
  });

  it('lets nobody new in once the last reading is old, and still refuses whom it knows', () => {
    list.learn([{ sessionId: 'a', remaining: 60_000 }], now);
    now += 6_000;
    expect(() => list.isRevoked(identity('b'))).toThrow(RevocationsUnknownError);
    expect(list.isRevoked(identity('a'))).toBe(true);
    expect(list.current).toBe(false);
  });
});
