import type { OpenAPIObject } from '@nestjs/swagger';
import { IF_NONE_MATCH } from '../versions/versioned.decorator.js';
import { type HeaderName, headerRefs } from './headers.js';
import { answersOf, type Operation, operationsOf } from './operations.js';
import { describeProblems } from './problems.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description:
    'Any text of your own, new for each write: the same request with the same key is done once and answered alike (draft-ietf-httpapi-idempotency-key-header). The same is method, address with its query, and body with its members in their order; If-Match is not looked at again',
  schema: {
    type: 'string' as const,
    minLength: 1,
    maxLength: 255,
    pattern: '^[!-~]+$',
    example: '019aa000-0000-7000-8000-0000000000aa',
  },
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header' as const,
  required: false,
  description:
    'Does it only if the resource still has this `ETag`; 412 otherwise, and 400 for what is no list of entity tags (RFC 9110 8.8.3): the quotation marks belong to it',
  schema: { type: 'string' as const, maxLength: 1000, example: '"7"' },
};

/** Adds to the document what holds for whole groups of operations, so that no new one forgets it. */
export function describeConventions(document: OpenAPIObject): void {
  for (const [operation, kind] of operationsOf(document)) {
    if (kind.isRead) describeRead(operation);
    if (kind.isWrite) describeWrite(operation, kind.isResource);
    // Said outright, so that nobody wonders whether it was forgotten.
    operation.security ??= [];
    describeProblems(operation, kind);
    if (kind.hasBody) closeBody(operation.requestBody, document);
  }
}

/** Unknown fields of a body are refused; the decorators have no word for it. */
function closeBody(part: unknown, document: OpenAPIObject): void {
  for (const [, name] of JSON.stringify(part ?? {}).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    const schema = document.components?.schemas?.[name!];
    if (!schema || '$ref' in schema || schema.additionalProperties === false) continue;
    if (schema.type === 'object') schema.additionalProperties = false;
    closeBody(schema, document);
  }
}

function describeRead(operation: Operation): void {
  operation.parameters?.push({ ...IF_NONE_MATCH, in: 'header' });
  operation.responses['304'] = { description: 'It still has that ETag' };
  addHeaders(operation);
}

function describeWrite(operation: Operation, isResource: boolean): void {
  operation.parameters?.push(IDEMPOTENCY_KEY, ...(isResource ? [IF_MATCH] : []));
  addHeaders(operation, 'Change-Id', 'Idempotency-Replayed');
}

/** To what the operation answers when it works; an answer without a body has no ETag. */
function addHeaders(operation: Operation, ...names: HeaderName[]): void {
  for (const [status, answer] of answersOf(operation)) {
    if (!status.startsWith('2')) continue;
    const etag: HeaderName[] = answer.content ? ['ETag'] : [];
    answer.headers = { ...answer.headers, ...headerRefs(...names, ...etag) };
  }
}
