import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/catalogue.js';
import type { PROBLEMS_OF } from './api-problems.decorator.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [PROBLEMS_OF]?: ProblemCode[];
};

/** A schema as this document writes them. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  example?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** A body, in one media type. */
export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, object>;
}

/** What an operation answers with one status. */
export interface Answer {
  headers?: Record<string, object>;
  content?: Record<string, MediaType>;
}

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

/** What an operation can answer, by status. */
export const answersOf = ({ responses }: Operation) =>
  Object.entries(responses as Record<string, Answer>);

/** What an operation takes as its body, by media type; nothing where it takes none. */
export const bodyOf = ({ requestBody }: Operation) =>
  (requestBody as { content?: Record<string, MediaType> } | undefined)?.content ?? {};
