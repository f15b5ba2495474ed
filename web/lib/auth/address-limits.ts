import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';
import { sharedLimiter, spent } from '../shared-limiter';
import type { Budget } from './routes';

/** Requests an address may make. They cost little: each instance counts by itself. */
const OTHER = { points: 1200, duration: 60 };

/** Seconds in which passwords, and mails, are counted. */
const WINDOWS = { password: 60, mail: 600 };

/** What is left of a budget; `allowed` is false where nothing is. */
interface Allowance {
  allowed: boolean;
  /** Whole seconds until the budget is whole again. */
  seconds: number;
  /** RateLimit and RateLimit-Policy, and Retry-After where nothing is left. */
  headers: Record<string, string>;
}

export type AddressLimits = ReturnType<typeof addressLimits>;

/**
 * Counts requests of an address, over all instances of web where a password or a mail is at stake.
 *
 * @param limit passwords that an address may try in a minute, or mails it may cause in ten
 */
export function addressLimits(pool: Pool, limit: number) {
  const shared = (budget: keyof typeof WINDOWS) =>
    sharedLimiter(pool, { keyPrefix: budget, points: limit, duration: WINDOWS[budget] });
  const limiters: Record<Budget, RateLimiterAbstract> = {
    password: shared('password'),
    mail: shared('mail'),
    other: new RateLimiterMemory({ keyPrefix: 'other', ...OTHER }),
  };

  return async (budget: Budget, address: string): Promise<Allowance> => {
    const limiter = limiters[budget];
    const result = await limiter.consume(address).catch(spent);
    const allowed = result.consumedPoints <= limiter.points;
    const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
    return {
      allowed,
      seconds,
      // draft-ietf-httpapi-ratelimit-headers-10, and RFC 9110 section 10.2.3
      headers: {
        'RateLimit-Policy': `"${budget}";q=${limiter.points};w=${limiter.duration}`,
        RateLimit: `"${budget}";r=${result.remainingPoints};t=${seconds}`,
        ...(!allowed && { 'Retry-After': String(seconds) }),
      },
    };
  };
}
