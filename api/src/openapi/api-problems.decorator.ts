import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ProblemCode, PROBLEMS } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';

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

/** Documents the errors an operation can answer with, one example for each code. */
export function ApiProblems(...codes: ProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  return applyDecorators(
    ...statuses.map((status) => {
      const same = codes.filter((code) => PROBLEMS[code].status === status);
      return ApiResponse({ status, ...problemResponse(status, same) });
    }),
  );
}

/** One status of the document, with every code that it can carry. */
export const problemResponse = (status: number, codes: ProblemCode[]) => ({
  headers: headersOf(status),
  description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`)`).join(', or '),
  content: {
    'application/problem+json': {
      schema: { $ref: getSchemaPath('ProblemDto') },
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
});
