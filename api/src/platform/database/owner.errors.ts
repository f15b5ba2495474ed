import { ProblemError } from '../problems/problem.error.js';

/** A subject that can own nothing here: row owners are UUIDs. */
export class NoSuchOwnerError extends ProblemError {
  readonly code = 'not_owner';
}

/** A defect: work for one owner began inside the transaction of another. */
export class OwnerMismatchError extends Error {}
