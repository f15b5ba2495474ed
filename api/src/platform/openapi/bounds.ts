import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './operations.js';

/** The most characters that a value of a format can have. */
const LENGTHS: Record<string, number> = {
  uuid: 36,
  date: 10,
  // With a fraction of nine digits and an offset.
  'date-time': 35,
};

/** No text here holds a NUL character, which PostgreSQL cannot store. */
const TEXT = '^[^\\u0000]*$';

/**
 * States the bounds that every value of a kind has, so that no property says them by itself. What
 * is left open, the length of a text and of a list, is for its property to say; the linter asks.
 */
export function describeBounds(document: OpenAPIObject): void {
  visit(document.paths);
  visit(document.components);
}

function visit(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if (isSchema(node)) bound(node);
  for (const [key, child] of Object.entries(node)) {
    if (key !== 'example' && key !== 'examples') visit(child);
  }
}

const isSchema = (node: object): node is Schema => {
  const { type } = node as Schema;
  return typeof type === 'string' || Array.isArray(type);
};

function bound(schema: Schema): void {
  const types = [schema.type].flat();
  if (types.includes('string') && !schema.enum) {
    const length = LENGTHS[schema.format ?? ''];
    if (length) schema['maxLength'] ??= length;
    if (!schema.format) schema['pattern'] ??= TEXT;
  }
  if (types.includes('integer')) {
    schema.format ??= 'int64';
    schema['minimum'] ??= 0;
    schema['maximum'] ??= Number.MAX_SAFE_INTEGER;
  }
}
