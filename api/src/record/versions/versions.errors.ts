import { ProblemError } from '../../platform/problems/problem.error.js';

/** The resource is not in the state that If-Match names. */
export class PreconditionFailedError extends ProblemError {
  readonly code = 'precondition_failed';
  override readonly members: { current: unknown };

  /** @param current the resource as a read would show it; null for one that is shown no more */
  constructor(current: unknown) {
    super();
    this.members = { current };
  }
}

/** Not an error: the client has it already (RFC 9110 section 15.4.5). */
export class NotModified extends Error {
  constructor(readonly etag: string) {
    super();
  }
}
