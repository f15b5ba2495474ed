import { HttpException } from '@nestjs/common';
import { isProblemCode, type ProblemCode, PROBLEMS } from './catalogue.js';
import { type InputFault, InvalidInputError } from './invalid-input.error.js';

/** An error as HTTP tells it (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  /** The path that was asked for. */
  instance: string;
  requestId: string;
  errors?: InputFault[];
}

/** What body-parser and the router call their errors, in our words. */
const BY_TYPE: Record<string, ProblemCode> = {
  'entity.parse.failed': 'malformed_json',
  'entity.too.large': 'body_too_large',
  'charset.unsupported': 'unsupported_media_type',
  'encoding.unsupported': 'unsupported_media_type',
  'request.aborted': 'malformed_json',
  'request.size.invalid': 'malformed_json',
};

/** Turns any error into the problem it is; what is not foreseen is an internal_error. */
export function problemOf(error: unknown, instance: string, requestId: string): Problem {
  const code = codeOf(error);
  const type = `urn:taskward:problem:${code}`;
  const problem: Problem = { type, ...PROBLEMS[code], code, instance, requestId };
  if (!(error instanceof InvalidInputError)) return problem;
  return { ...problem, detail: error.message, errors: error.errors };
}

function codeOf(error: unknown): ProblemCode {
  const { code, type } = error as { code?: unknown; type?: unknown };
  if (isProblemCode(code)) return code;
  if (typeof type === 'string' && BY_TYPE[type]) return BY_TYPE[type];
  // A path that cannot be decoded names no route.
  if (error instanceof URIError) return 'route_not_found';
  const status = error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return 'route_not_found';
  if (status === 503) return 'not_ready';
  return 'internal_error';
}
