import { ProblemError } from '../../platform/problems/problem.error.js';

/** How many lists somebody can have, and labels, and saved filters: they are read as a whole. */
export const MAX_OF_A_KIND = 1_000;

/** There are as many of a kind as there can be. */
export class LimitReachedError extends ProblemError {
  readonly code = 'limit_reached';
}
