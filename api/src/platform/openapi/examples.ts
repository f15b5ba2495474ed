import type { OpenAPIObject } from '@nestjs/swagger';
import { answersOf, bodyOf, type MediaType, operationsOf, type Schema } from './operations.js';

/**
 * Gives every body an example: the examples of its properties, put together. An error's stand with
 * it already, one for each code.
 */
export function describeBodies(document: OpenAPIObject): void {
  const schemas = document.components?.schemas as Record<string, Schema>;
  const complete = (body: MediaType) => {
    if (body.schema && !body.example && !body.examples) {
      body.example = exampleOf(body.schema, schemas);
    }
  };
  for (const [operation] of operationsOf(document)) {
    Object.values(bodyOf(operation)).forEach(complete);
    for (const [, { content = {} }] of answersOf(operation)) {
      Object.values(content).forEach(complete);
    }
  }
}

/** What a property may leave out is in it where it has an example of its own. */
function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  if ('example' in schema) return schema.example;
  if (schema.enum) return schema.enum[0];
  const [part] = schema.oneOf ?? schema.allOf ?? [];
  if (part) return exampleOf(part, schemas);
  if (schema.items) return [exampleOf(schema.items, schemas)];
  const { properties = {}, required = [] } = schema;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, property]) => required.includes(name) || 'example' in property)
      .map(([name, property]) => [name, exampleOf(property, schemas)]),
  );
}
