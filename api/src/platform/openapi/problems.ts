import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { type ProblemCode, PROBLEMS } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { type Operation, type OperationKind } from './operations.js';
import { PROBLEMS_OF } from './api-problems.decorator.js';

/** What every operation can answer: a request without Host is refused wherever it goes. */
const ANY: ProblemCode[] = ['malformed_request', 'internal_error'];
/** What every operation below `:userId` can answer. */
const OWNED: ProblemCode[] = [
  'validation_failed',
  'token_missing',
  'token_invalid',
  'token_expired',
  'token_revoked',
  'not_owner',
  'rate_limited',
  'keys_unavailable',
  'revocations_unknown',
  'took_too_long',
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
      ...ANY,
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

const TASK_ID = '019aa000-0000-7000-8000-000000000001';
const CURRENT = { id: TASK_ID, version: 8 };
const CURRENT_TASK = { ...CURRENT, title: 'Water the fern', completed: false };

/** What some problems carry besides what all do. */
const MEMBERS: Partial<Record<ProblemCode, Partial<Problem>>> = {
  validation_failed: {
    errors: [{ in: 'body', pointer: '/title', message: 'must not be blank', code: 'blank' }],
  },
  precondition_failed: { current: CURRENT_TASK },
  task_exists: { current: CURRENT_TASK },
  list_exists: { current: { ...CURRENT, name: 'Garden' } },
  label_exists: { current: { ...CURRENT, name: 'waiting' } },
  filter_exists: { current: { ...CURRENT, name: 'Due this week' } },
  undo_conflict: { conflicts: [{ resource: 'task', id: TASK_ID, fields: ['title'] }] },
  batch_failed: { failed: { index: 2, problem: { code: 'task_not_found', status: 404 } } },
};

const exampleOf = (code: ProblemCode): Problem => ({
  type: `urn:taskward:problem:${code}`,
  ...PROBLEMS[code],
  code,
  instance: `/api/019a9f00-0000-7000-8000-00000000000a/tasks/${TASK_ID}`,
  requestId: '019aa000-0000-7000-8000-0000000000ff',
  ...MEMBERS[code],
});

const placeOf = (code: ProblemCode) => `#/components/examples/${code}`;

/** Lays down once each error that an operation of the document refers to. */
export function describeProblemExamples(document: OpenAPIObject): void {
  const paths = JSON.stringify(document.paths);
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) =>
    paths.includes(JSON.stringify(placeOf(code))),
  );
  const examples = Object.fromEntries(
    codes.map((code) => [code, { summary: PROBLEMS[code].title, value: exampleOf(code) }]),
  );
  document.components = { ...document.components, examples };
}

/** One status of the document, with every code that it can carry. */
const problemResponse = (status: number, codes: ProblemCode[]) => ({
  description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`)`).join(', or '),
  content: {
    'application/problem+json': {
      schema: { $ref: getSchemaPath('ProblemDto') },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: placeOf(code) }])),
    },
  },
});
