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
  requestBody?: { content: Record<string, { schema: Schema; example?: string }> };
  responses: Record<string, { content?: Record<string, unknown>; headers?: object }>;
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
  body?: Record<string, unknown> | undefined;
  /** A body that is no JSON, from the example. */
  text?: string;
  /** The properties of the body that hold an id. */
  idsInBody: string[];
  /** The properties of the body that hold a list of ids. */
  idListsInBody: string[];
  /** True where ids stand deeper in the body. */
  hasIdsWithin: boolean;
  /** The type of the body, where it is no JSON; the body is then a text. */
  mediaType?: string;
  /** The query that it cannot do without, from the schemas' first values. */
  query: Record<string, string>;
  statuses: number[];
  /** Those whose answers carry an ETag. */
  statusesWithEtag: number[];
  /** True where the answer goes on until somebody ends it. */
  isStream: boolean;
}

/**
 * Reads every operation from the document that the API serves; one that takes bodies of several
 * types comes once for each.
 */
export async function readOperations({ http }: TestApi): Promise<Operation[]> {
  const document = (await http.get('/api/openapi.json').expect(200)).body as OpenApiDocument;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const described = {
        name: operation.operationId,
        method: method as Operation['method'],
        path,
        isPublic: (operation.security ?? []).length === 0,
        ...bodyOf(operation, document),
        query: queryOf(operation),
        statuses: Object.keys(operation.responses).map(Number),
        statusesWithEtag: Object.entries(operation.responses)
          .filter(([, { headers = {} }]) => 'ETag' in headers)
          .map(([status]) => Number(status)),
        isStream: 'text/event-stream' in (operation.responses['200']?.content ?? {}),
      };
      const texts = textsOf(operation).map((body) => ({ ...described, ...body }));
      return [described, ...texts];
    }),
  );
}

/** The bodies that are no JSON. */
const textsOf = ({ operationId, requestBody }: DocumentedOperation) =>
  Object.entries(requestBody?.content ?? {})
    .filter(([mediaType]) => !mediaType.includes('json'))
    .map(([mediaType, { example = '' }]) => ({
      name: `${operationId} (${mediaType})`,
      mediaType,
      text: example,
      body: undefined,
      idsInBody: [],
      idListsInBody: [],
      hasIdsWithin: UUID.test(example),
    }));

/** Any id of an example. */
export const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function bodyOf(
  { requestBody }: DocumentedOperation,
  { components }: OpenApiDocument,
): Pick<Operation, 'body' | 'idsInBody' | 'idListsInBody' | 'hasIdsWithin'> {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return { idsInBody: [], idListsInBody: [], hasIdsWithin: false };
  const { properties = {} } = resolve(schema, components.schemas);
  const known = Object.entries(properties);
  return {
    body: Object.fromEntries(known.map(([name, { example }]) => [name, example])),
    idsInBody: known.filter(([, { format }]) => format === 'uuid').map(([name]) => name),
    idListsInBody: known.filter(([, { items }]) => items?.format === 'uuid').map(([name]) => name),
    hasIdsWithin: known.some(
      ([, { items, example }]) => items?.properties && UUID.test(JSON.stringify(example)),
    ),
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
