import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/catalogue.js';
import type { PROBLEMS_OF } from './api-problems.decorator.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [PROBLEMS_OF]?: ProblemCode[];
};

/** What says which rules hold for an operation. */
export interface OperationKind {
  /** Below `:userId`. */
  isOwned: boolean;
  /** It names one resource, which has a version of its own. */
  isResource: boolean;
  /** It reads that one resource as it is. */
  isRead: boolean;
  isWrite: boolean;
  hasBody: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of a document, with its kind. */
export function* operationsOf(document: OpenAPIObject): Generator<[Operation, OperationKind]> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      const isOwned = path.includes('{userId}');
      yield [
        operation,
        {
          isOwned,
          isResource: path.includes('/{id}'),
          isRead: isOwned && method === 'get' && path.endsWith('/{id}'),
          isWrite: isOwned && method !== 'get',
          hasBody: isOwned && ['post', 'put', 'patch'].includes(method),
        },
      ];
    }
  }
}
