import { HttpException } from '@nestjs/common';
import { isProblemCode, type ProblemCode, PROBLEMS } from './catalogue.js';
import { isDatabaseOutage, isStatementTimeout } from './database-outage.js';
import { InvalidInputError, type ToldFault } from './invalid-input.error.js';

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
  errors?: ToldFault[];
  /** Members of one code alone (RFC 9457 section 3.2). */
  current?: unknown;
  conflicts?: unknown;
  failed?: unknown;
}

/** What an error adds to what is always true of its code; or says better than that. */
export type ProblemMembers = Partial<Pick<Problem, 'detail' | 'current' | 'conflicts' | 'failed'>>;

/** The SQLSTATE of app.assert_not_deleted(): the account was deleted while the request was served. */
const ACCOUNT_DELETED = 'TW401';

/** What the operating system says where a file cannot grow: no space, or no quota. */
const DISK_FULL = ['ENOSPC', 'EDQUOT'];

/** What body-parser's statuses mean, in our words: it alone throws them here. */
const BY_STATUS: Record<number, ProblemCode> = {
  400: 'malformed_json',
  413: 'body_too_large',
  415: 'unsupported_media_type',
};

/** Turns any error into the problem it is; what is not foreseen is an internal_error. */
export function problemOf(error: unknown, instance: string, requestId: string): Problem {
  const code = codeOf(error);
  const type = `urn:taskward:problem:${code}`;
  const { members } = error as { members?: ProblemMembers };
  const problem: Problem = { type, ...PROBLEMS[code], code, instance, requestId, ...members };
  if (!(error instanceof InvalidInputError)) return problem;
  return { ...problem, detail: error.message, errors: error.errors };
}

function codeOf(error: unknown): ProblemCode {
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (isProblemCode(code)) return code;
  // Nest's own: no route, or a path that cannot be decoded and so names none.
  if (error instanceof HttpException && [400, 404].includes(error.getStatus()))
    return 'route_not_found';
  if (code === ACCOUNT_DELETED) return 'token_revoked';
  if (DISK_FULL.includes(String(code))) return 'storage_full';
  if (isStatementTimeout(error)) return 'took_too_long';
  if (isDatabaseOutage(error)) return 'not_ready';
  return BY_STATUS[Number(status)] ?? 'internal_error';
}
