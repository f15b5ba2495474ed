import type { OpenAPIObject } from '@nestjs/swagger';
import { answersOf, operationsOf } from './operations.js';

interface TextHeader {
  description: string;
  required?: true;
  schema: { type: 'string'; example: string; [limit: string]: unknown };
}

const text = (description: string, example: string, limits: object): TextHeader => ({
  description,
  schema: { type: 'string', example, ...limits },
});

const always = (header: TextHeader): TextHeader => ({ ...header, required: true });

/** Every header that answers carry, told once: answers refer to them. */
const HEADERS = {
  'X-Request-Id': always(
    text('The id to name in a report', '019aa000-0000-7000-8000-0000000000ff', { format: 'uuid' }),
  ),
  'Access-Control-Allow-Origin': always(
    text("The web app's origin, whose pages alone may read the answer", 'http://localhost:3000', {
      format: 'uri',
      maxLength: 300,
    }),
  ),
  RateLimit: always(
    text(
      'What is left of each limit (r) and for how many seconds (t), named as in RateLimit-Policy',
      '"person";r=2999;t=60, "address";r=29999;t=60',
      { maxLength: 200 },
    ),
  ),
  'RateLimit-Policy': always(
    text(
      'Each limit: requests (q) in so many seconds (w)',
      '"person";q=3000;w=60, "address";q=30000;w=60',
      { maxLength: 200 },
    ),
  ),
  'WWW-Authenticate': text(
    'What to bring (RFC 6750)',
    'Bearer realm="taskward", error="invalid_token"',
    { maxLength: 300 },
  ),
  'Retry-After': text('Seconds to wait before trying again', '2', {
    pattern: '^[0-9]+$',
    maxLength: 10,
  }),
  Location: text(
    'The path of what was made',
    '/api/019a9f00-0000-7000-8000-00000000000a/tasks/019aa000-0000-7000-8000-000000000001',
    { format: 'uri-reference', maxLength: 200 },
  ),
  ETag: text(
    'The version of what is answered, for If-None-Match, and of one resource for If-Match too; absent where the clock alone changes a list',
    '"7"',
    { maxLength: 100 },
  ),
  'Change-Id': text(
    'What this write changed, to undo it by; absent where nothing changed',
    '019aa000-0000-7000-8000-0000000000cc',
    { format: 'uuid' },
  ),
  'Idempotency-Replayed': text('This was answered before, and not done again', 'true', {
    enum: ['true'],
  }),
};

export type HeaderName = keyof typeof HEADERS;

/** What an answer says of its headers. */
export const headerRefs = (...names: HeaderName[]): Record<string, { $ref: string }> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The headers that come with one status, whatever the operation. */
function headersOf(status: number): HeaderName[] {
  if (status === 201) return ['Location'];
  if (status === 401) return ['WWW-Authenticate'];
  return status === 429 || status === 503 ? ['Retry-After'] : [];
}

const OF_EVERY_ANSWER = Object.keys(HEADERS).filter(
  (name) => 'required' in HEADERS[name as HeaderName],
) as HeaderName[];

/** Adds to every answer of the document the headers that its status brings along. */
export function describeHeaders(document: OpenAPIObject): void {
  document.components = { ...document.components, headers: HEADERS };
  for (const [operation] of operationsOf(document)) {
    for (const [status, answer] of answersOf(operation)) {
      answer.headers = {
        ...answer.headers,
        ...headerRefs(...OF_EVERY_ANSWER, ...headersOf(Number(status))),
      };
    }
  }
}
