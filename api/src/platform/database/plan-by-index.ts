import type { OwnerScope } from './owner-scope.js';

/** Ways to read a table, or an index, as a whole. */
const AS_A_WHOLE = ['enable_seqscan', 'enable_bitmapscan', 'enable_sort'];

const SET = AS_A_WHOLE.map((name) => `set_config('${name}', 'off', true)`).join(', ');

/**
 * For a transaction that touches thousands of rows, at its beginning: has PostgreSQL plan all that
 * follows anew, triggers and foreign keys too, and look up each row by an index. It keeps plans for
 * a connection: one made for a table of a few rows reads all of it, also for each of the rows that
 * this transaction adds (0044).
 */
export const planByIndex = (owners: OwnerScope, userId: string): Promise<void> =>
  owners.run(userId, async (manager) => {
    await manager.query(`select ${SET}`);
    await manager.query('discard plans');
  });
