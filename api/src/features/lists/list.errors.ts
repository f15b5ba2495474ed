import { IdTakenError } from '../../record/resources/id-taken.error.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** This owner has no such list. */
export class ListNotFoundError extends ProblemError {
  readonly code = 'list_not_found';
}

/** The id that a client chose is taken by another list of the same owner. */
export class ListExistsError extends IdTakenError {
  readonly code = 'list_exists';
}
