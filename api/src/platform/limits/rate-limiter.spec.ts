import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RateLimiter } from './rate-limiter.js';

/** Takes until it is refused; says how often it was allowed. */
function takeAll(limiter: RateLimiter, key: string, now: number): number {
  let taken = 0;
  while (limiter.take(key, now).allowed) taken += 1;
  return taken;
}

describe('a rate limiter', () => {
  it('tells whole seconds, at any moment of the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (ticks) => {
        const now = ticks / 7_919;
        const limiter = new RateLimiter('person', 3);
        for (let taken = 0; taken < 3; taken += 1) limiter.take('ann', now);
        const refused = limiter.take('ann', now);
        expect(refused).toMatchObject({ allowed: false, resetSeconds: 60, retrySeconds: 20 });
      }),
    );
  });

  it('allows the whole quota at once, and then no more', () => {
    const limiter = new RateLimiter('person', 60);
    expect(limiter.take('ann', 0)).toEqual({
      allowed: true,
      remaining: 59,
      resetSeconds: 1,
      retrySeconds: 0,
    });
    expect(takeAll(limiter, 'ann', 0)).toBe(59);
    expect(limiter.take('ann', 0)).toEqual({
      allowed: false,
      remaining: 0,
      resetSeconds: 60,
      retrySeconds: 1,
    });
  });

  it('counts to the last unit at any moment, however units divide the window', () => {
    for (let now = 0.1; now < 1e8; now = now * 3 + 0.37) {
      const limiter = new RateLimiter('address', 7_000);
      expect(limiter.take('ann', now).remaining).toBe(6_999);
      expect(takeAll(limiter, 'ann', now)).toBe(6_999);
    }
  });

  it('refills steadily, and never beyond the quota', () => {
    const limiter = new RateLimiter('person', 60);
    takeAll(limiter, 'ann', 0);
    expect(takeAll(limiter, 'ann', 10_000)).toBe(10);
    expect(takeAll(limiter, 'ann', 3_600_000)).toBe(60);
  });

  it('counts refused takes for nothing, so that waiting as told is enough', () => {
    const limiter = new RateLimiter('person', 6);
    takeAll(limiter, 'ann', 0);
    for (let i = 0; i < 1_000; i++) limiter.take('ann', 0);
    const { retrySeconds } = limiter.take('ann', 0);
    expect(retrySeconds).toBe(10);
    expect(limiter.take('ann', retrySeconds * 1_000).allowed).toBe(true);
  });

  it('keeps keys apart', () => {
    const limiter = new RateLimiter('person', 3);
    takeAll(limiter, 'ann', 0);
    expect(takeAll(limiter, 'bob', 0)).toBe(3);
  });

  it('charges what is dear, up to an empty quota', () => {
    const limiter = new RateLimiter('address', 60);
    limiter.charge('a', 50, 0);
    expect(takeAll(limiter, 'a', 0)).toBe(10);
    limiter.charge('a', 10_000, 0);
    expect(limiter.take('a', 0).retrySeconds).toBe(1);
  });

  it('holds no more keys than it may, and forgets those that were idle for longest', () => {
    const limiter = new RateLimiter('address', 2, 60, 1_000);
    takeAll(limiter, 'busy', 0);
    let allowed = 0;
    for (let i = 0; i < 100_000; i++) {
      limiter.take(`flood ${i}`, 0);
      if (limiter.take('busy', 0).allowed) allowed += 1;
    }
    expect(allowed).toBe(0);
    expect(limiter.size).toBeLessThanOrEqual(1_000);
  });
});
