import { ProblemError } from '../problems/problem.error.js';

/** Too many requests for now. */
export class RateLimitedError extends ProblemError {
  readonly code = 'rate_limited';

  /** @param retryAfter seconds until the next one is allowed */
  constructor(override readonly retryAfter: number) {
    super('too many requests');
  }
}
