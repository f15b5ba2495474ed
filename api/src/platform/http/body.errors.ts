import { ProblemError } from '../problems/problem.error.js';

/** The body is of a type that nothing here reads. */
export class UnsupportedMediaTypeError extends ProblemError {
  readonly code = 'unsupported_media_type';
}

/** The body is not the UTF-8 that it says it is. */
export class BrokenEncodingError extends ProblemError {
  readonly code = 'malformed_json';
}

/** The body says of itself that it is longer than any that is read here. */
export class BodyTooLargeError extends ProblemError {
  readonly code = 'body_too_large';
}

/** The client went away before all of the body had come: nobody hears the answer. */
export class BodyCutOffError extends ProblemError {
  readonly code = 'malformed_request';
}

/** Another reader of the same body may take the first of two members, where JSON.parse takes the last. */
export class RepeatedMemberError extends ProblemError {
  readonly code = 'malformed_json';
  override readonly members: { detail: string };

  constructor(name: string) {
    super();
    const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name;
    this.members = {
      detail: `The body names the member ${JSON.stringify(shown)} twice in one object.`,
    };
  }
}
