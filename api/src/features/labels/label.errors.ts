import { IdTakenError } from '../../record/resources/id-taken.error.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** This owner has no such label. */
export class LabelNotFoundError extends ProblemError {
  readonly code = 'label_not_found';
}

/** PostgreSQL refused a change since another label of the owner has the name. */
export class NameTakenError extends Error {}

/** Another label of the same owner has this id or, whatever the case, this name. */
export class LabelExistsError extends IdTakenError {
  readonly code = 'label_exists';
}
