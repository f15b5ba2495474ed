import { Pool, type PoolConfig } from 'pg';

/**
 * A pool that outlives its connections. pg-pool tells of each one that is lost while it rests as an
 * `error` of the pool, and without a listener that would end the process. The next query connects
 * anew, or fails in words.
 *
 * @param onLost hears of it; by default nobody does
 */
export function createPool(
  options: PoolConfig,
  onLost: (error: Error) => void = () => undefined,
): Pool {
  return new Pool(options).on('error', onLost);
}
