import type { ProblemCode } from './catalogue.js';
import type { ProblemMembers } from './problem.js';

/** An error that the API answers with the problem of its code. */
export abstract class ProblemError extends Error {
  abstract readonly code: ProblemCode;
  /** What it adds to the problem, or says better. */
  declare readonly members?: ProblemMembers;
  /** Seconds, for Retry-After. */
  declare readonly retryAfter?: number;
}
