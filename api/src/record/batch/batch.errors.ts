import type { Problem } from '../../platform/problems/problem.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** One operation of a batch that is all or nothing was refused, and so nothing was done. */
export class BatchFailedError extends ProblemError {
  readonly code = 'batch_failed';
  override readonly members: { failed: { index: number; problem: Problem } };

  constructor(index: number, problem: Problem) {
    super();
    this.members = { failed: { index, problem } };
  }
}
