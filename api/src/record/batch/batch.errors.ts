import type { Problem } from '../../platform/problems/problem.js';

/** One operation of a batch that is all or nothing was refused, and so nothing was done. */
export class BatchFailedError extends Error {
  readonly code = 'batch_failed';
  readonly members: { failed: { index: number; problem: Problem } };

  constructor(index: number, problem: Problem) {
    super();
    this.members = { failed: { index, problem } };
  }
}
