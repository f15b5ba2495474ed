import { IdTakenError } from '../../record/resources/id-taken.error.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** This owner has no such filter. */
export class FilterNotFoundError extends ProblemError {
  readonly code = 'filter_not_found';
}

/** The id that a client chose is taken by another filter of the same owner. */
export class FilterExistsError extends IdTakenError {
  readonly code = 'filter_exists';
}
