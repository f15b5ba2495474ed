/** One refused value: where it stood, and why. */
export interface InputFault {
  in: 'body' | 'query' | 'path' | 'header';
  /** A JSON pointer (RFC 6901) into the body, the query, the path parameters or the headers. */
  pointer: string;
  message: string;
}

/** Input that was understood and refused. */
export class InvalidInputError extends Error {
  readonly code = 'validation_failed';

  constructor(readonly errors: InputFault[]) {
    super(errors.map(describe).join('; '));
  }
}

const describe = ({ in: place, pointer, message }: InputFault) =>
  `${pointer.slice(1) || `the ${place}`}${/^\p{Lu}/u.test(message) ? ':' : ''} ${message}`;
