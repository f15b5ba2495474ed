import { getSchemaPath } from '@nestjs/swagger';
import { type ProblemCode, PROBLEMS } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { type Operation, type OperationKind } from './operations.js';
import { PROBLEMS_OF } from './api-problems.decorator.js';

/** What every operation below `:userId` can answer. */
const OWNED: ProblemCode[] = [
  'validation_failed',
  'token_missing',
  'token_invalid',
  'token_expired',
  'token_revoked',
  'not_owner',
  'rate_limited',
  'internal_error',
  'keys_unavailable',
  'revocations_unknown',
  'not_ready',
];
const WITH_BODY: ProblemCode[] = ['malformed_json', 'body_too_large', 'unsupported_media_type'];
const WRITE: ProblemCode[] = ['idempotency_key_reused'];
const WRITE_OF_RESOURCE: ProblemCode[] = ['precondition_failed'];

/** Writes the answers of an operation for what its kind, and it itself (ApiProblems), can meet. */
export function describeProblems(operation: Operation, kind: OperationKind): void {
  const own = operation[PROBLEMS_OF] ?? [];
  delete operation[PROBLEMS_OF];
  const codes = [
    ...new Set([
      ...(kind.isOwned ? OWNED : []),
      ...(kind.hasBody ? WITH_BODY : []),
      ...own,
      ...(kind.isWrite ? WRITE : []),
      ...(kind.isWrite && kind.isResource ? WRITE_OF_RESOURCE : []),
    ]),
  ];
  for (const status of new Set(codes.map((code) => PROBLEMS[code].status)))
    operation.responses[status] = problemResponse(
      status,
      codes.filter((code) => PROBLEMS[code].status === status),
    );
}

const exampleOf = (code: ProblemCode): Problem => ({
  type: `urn:taskward:problem:${code}`,
  ...PROBLEMS[code],
  code,
  instance: '/api/019a9f00-0000-7000-8000-00000000000a/tasks',
  requestId: '019aa000-0000-7000-8000-0000000000ff',
  ...(code === 'validation_failed' && {
    errors: [{ in: 'body', pointer: '/title', message: 'must not be blank' }],
  }),
});

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const headersOf = (status: number) => ({
  'X-Request-Id': header('The id to name in a report'),
  ...(status === 401 && { 'WWW-Authenticate': header('What to bring (RFC 6750)') }),
  ...(status === 429 && {
    RateLimit: header('What is left of each limit, in the order of RateLimit-Policy'),
    'RateLimit-Policy': header('Each limit: requests (q) in so many seconds (w)'),
  }),
  ...([429, 503].includes(status) && {
    'Retry-After': header('Seconds to wait before trying again'),
  }),
});

/** One status of the document, with every code that it can carry. */
const problemResponse = (status: number, codes: ProblemCode[]) => ({
  headers: headersOf(status),
  description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`)`).join(', or '),
  content: {
    'application/problem+json': {
      schema: { $ref: getSchemaPath('ProblemDto') },
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
});
