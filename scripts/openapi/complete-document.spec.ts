import { describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import committed from '../../libs/api-client/openapi.json' with { type: 'json' };

interface Content {
  schema: object;
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: {
    name: string;
    required: boolean;
    schema: { example?: unknown; enum?: unknown[] };
  }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}

const document = committed as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: { examples: Record<string, { value: unknown }> };
};

const operations = Object.values(document.paths)
  .flatMap((methods) => Object.values(methods))
  .map((operation) => ({ name: operation.operationId, operation }));

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats(ajv);
ajv.addSchema(document, 'document');
const validators = new Map<string, ValidateFunction>();

/** What a value has that its schema forbids. */
function faults(schema: object, value: unknown): unknown[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"document#/');
  const validate = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, validate);
  return validate(value) ? [] : validate.errors!;
}

/** Every body with the examples it shows. */
const examplesOf = (content: Record<string, Content> = {}) =>
  Object.values(content).map(({ schema, example, examples = {} }) => ({
    schema,
    shown: [
      ...(example === undefined ? [] : [example]),
      ...Object.values(examples).map(
        ({ $ref }) => document.components.examples[$ref.split('/').at(-1)!]!.value,
      ),
    ],
  }));

describe('the OpenAPI document', () => {
  it('has operations, each with a name of its own that reads as a method', () => {
    const names = operations.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)+$/.test(name))).toEqual([]);
  });

  it.each(operations)('says of $name in words what it does', ({ operation }) => {
    expect(operation.summary).toMatch(/^[A-Z].{5,}[^.]$/);
    expect(operation.description).toMatch(/\S/);
  });

  it.each(operations)('shows what to send with $name, as its schemas have it', ({ operation }) => {
    for (const { name, required, schema } of operation.parameters ?? []) {
      if (!required) continue;
      const value = schema.example ?? schema.enum?.[0];
      expect({ name, value, faults: faults(schema, value) }).toMatchObject({ name, faults: [] });
    }
    for (const { schema, shown } of examplesOf(operation.requestBody?.content)) {
      expect(shown).not.toEqual([]);
      expect(shown.flatMap((value) => faults(schema, value))).toEqual([]);
    }
  });

  it.each(operations)('shows every answer and error of $name', ({ operation }) => {
    const statuses = Object.entries(operation.responses);
    expect(statuses.some(([status]) => status.startsWith('2'))).toBe(true);
    expect(statuses.some(([status]) => status.startsWith('5'))).toBe(true);
    for (const [status, { content }] of statuses) {
      const bodies = examplesOf(content);
      const isEmpty = ['204', '304'].includes(status);
      expect({ status, isEmpty: bodies.length === 0 }).toEqual({ status, isEmpty });
      for (const { schema, shown } of bodies) {
        expect(shown).not.toEqual([]);
        expect(shown.flatMap((value) => faults(schema, value))).toEqual([]);
      }
    }
  });
});
