import { ProblemError } from '../../platform/problems/problem.error.js';

/** So many imports and exports of one person are under way at this instance. */
export class TooManyTransfersError extends ProblemError {
  readonly code = 'too_many_transfers';
  /** Seconds. */
  override readonly retryAfter = 5;
}
