import { ProblemError } from './problem.error.js';

/** Codes never change meaning. */
export const FAULT_CODES = [
  'invalid',
  'missing',
  'unknown',
  'repeated',
  'type',
  'blank',
  'length',
  'choice',
  'list_not_found',
  'label_not_found',
  'task_not_found',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One refused value: where it stood, and why. */
export interface InputFault {
  in: 'body' | 'query' | 'path' | 'header';
  /** A JSON pointer (RFC 6901) into the body, the query, the path parameters or the headers. */
  pointer: string;
  message: string;
  /** What kind of fault it is, for programs; `invalid` where nothing more is known. */
  code?: FaultCode;
  /** The refused value, where a program could not tell it by the pointer alone. */
  value?: string;
}

/** A fault as it is told. */
export type ToldFault = InputFault & { code: FaultCode };

/** Input that was understood and refused. */
export class InvalidInputError extends ProblemError {
  readonly code = 'validation_failed';

  readonly errors: ToldFault[];

  constructor(errors: InputFault[]) {
    super(errors.map(describe).join('; '));
    this.errors = errors.map((fault) => ({ ...fault, code: fault.code ?? 'invalid' }));
  }
}

const describe = ({ in: place, pointer, message }: InputFault) =>
  `${pointer.slice(1) || `the ${place}`}${/^\p{Lu}/u.test(message) ? ':' : ''} ${message}`;
