import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

interface Budget {
  /** Keeps one thing's counts apart from another's. */
  keyPrefix: string;
  points: number;
  /** Seconds. */
  duration: number;
}

/** Counts in auth.rate_limit, for all instances of web. The migrator makes the table. */
export const sharedLimiter = (pool: Pool, budget: Budget) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'auth',
    tableName: 'rate_limit',
    tableCreated: true,
    ...budget,
  });

/**
 * Turns the rejection of a limiter's `consume` back into its result.
 *
 * @throws what was rejected for another reason, such as a database that is away
 */
export function spent(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal;
  throw refusal;
}
