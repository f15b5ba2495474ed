import type { UndoConflict } from './change.js';
import { fieldName } from './stored-fields.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** This owner's log has no such change, or has it no more. */
export class ChangeNotFoundError extends ProblemError {
  readonly code = 'change_not_found';
}

/** What was changed has changed again since. */
export class UndoConflictError extends ProblemError {
  readonly code = 'undo_conflict';
  override readonly members: { conflicts: UndoConflict[] };

  constructor(conflicts: UndoConflict[]) {
    super();
    this.members = {
      conflicts: conflicts.map(({ fields, ...subject }) => ({
        ...subject,
        fields: [...new Set(fields.map((column) => fieldName(subject.resource, column)))],
      })),
    };
  }
}

/** The log does not reach back to the token any more. */
export class SyncTokenExpiredError extends ProblemError {
  readonly code = 'sync_token_expired';
}
