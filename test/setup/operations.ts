import type { TestApi } from './api.js';

type Schema = Record<string, unknown> & {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
  enum?: string[];
};

interface DocumentedOperation {
  operationId: string;
  security?: object[];
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface OpenApiDocument {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}

/** An operation as the OpenAPI document tells of it. */
export interface Operation {
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With the parameters in braces. */
  path: string;
  /** True where it asks for no token. */
  isPublic: boolean;
  /** A body with every property that it knows, from the schema's examples. */
  body?: Record<string, unknown>;
  /** The properties of the body that hold an id. */
  idsInBody: string[];
  /** The properties of the body that hold a list of ids. */
  idListsInBody: string[];
  /** The query that it cannot do without, from the schemas' first values. */
  query: Record<string, string>;
  statuses: number[];
  /** True where the answer goes on until somebody ends it. */
  isStream: boolean;
}

/** Reads every operation from the document that the API serves. */
export async function readOperations({ http }: TestApi): Promise<Operation[]> {
  const document = (await http.get('/api/openapi.json').expect(200)).body as OpenApiDocument;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: operation.operationId,
      method: method as Operation['method'],
      path,
      isPublic: (operation.security ?? []).length === 0,
      ...bodyOf(operation, document),
      query: queryOf(operation),
      statuses: Object.keys(operation.responses).map(Number),
      isStream: 'text/event-stream' in (operation.responses['200']?.content ?? {}),
    })),
  );
}

function bodyOf(
  { requestBody }: DocumentedOperation,
  { components }: OpenApiDocument,
): Pick<Operation, 'body' | 'idsInBody' | 'idListsInBody'> {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return { idsInBody: [], idListsInBody: [] };
  const { properties = {} } = resolve(schema, components.schemas);
  const known = Object.entries(properties);
  return {
    body: Object.fromEntries(known.map(([name, { example }]) => [name, example])),
    idsInBody: known.filter(([, { format }]) => format === 'uuid').map(([name]) => name),
    idListsInBody: known.filter(([, { items }]) => items?.format === 'uuid').map(([name]) => name),
  };
}

const queryOf = ({ parameters = [] }: DocumentedOperation): Record<string, string> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map(({ name, schema }) => [name, schema.enum![0]!]),
  );

const resolve = (schema: Schema, schemas: Record<string, Schema>): Schema =>
  schema.$ref ? schemas[schema.$ref.split('/').at(-1)!]! : schema;
