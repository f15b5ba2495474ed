import type { OpenAPIObject } from '@nestjs/swagger';
import { type HeaderName, headerRefs } from './headers.js';
import { IF_NONE_MATCH } from './if-none-match.js';
import {
  type Answer,
  answersOf,
  type Operation,
  type OperationKind,
  operationsOf,
  type Schema,
} from './operations.js';
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
    describeEtag(operation, kind, document);
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
}

function describeWrite(operation: Operation, isResource: boolean): void {
  operation.parameters?.push(IDEMPOTENCY_KEY, ...(isResource ? [IF_MATCH] : []));
  for (const [status, answer] of answersOf(operation)) {
    if (status.startsWith('2')) addHeaders(answer, 'Change-Id', 'Idempotency-Replayed');
  }
}

/**
 * Names the ETag where one is sent: with a read that can be spared, and with its 304; with a write
 * that answers what has a version of its own (etagOf).
 */
function describeEtag(operation: Operation, { isWrite }: OperationKind, document: OpenAPIObject) {
  const canBeSpared = '304' in operation.responses;
  for (const [status, answer] of answersOf(operation)) {
    const isDone = status.startsWith('2');
    const hasTag = canBeSpared || (isWrite && hasVersion(answer, document));
    if ((isDone && hasTag) || status === '304') addHeaders(answer, 'ETag');
  }
}

function hasVersion({ content }: Answer, document: OpenAPIObject): boolean {
  const name = content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
  const schema = document.components?.schemas?.[name] as Schema | undefined;
  return schema?.properties?.['version'] !== undefined;
}

const addHeaders = (answer: Answer, ...names: HeaderName[]) => {
  answer.headers = { ...answer.headers, ...headerRefs(...names) };
};
