import { type Schema, SchemaComparison, type Schemas } from './breaking-schemas.js';

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  security?: object[];
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content & { headers?: object }>;
}

/** The parts of an OpenAPI document that a client is made from. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Schemas };
}

/**
 * What in `after` breaks a client that was made from `before`. Whatever is new passes: operations,
 * statuses, optional input, fields and values of what is answered, which clients have to bear.
 */
export function breakingChanges(before: OpenApi, after: OpenApi): string[] {
  const schemas = { before: before.components.schemas, after: after.components.schemas };
  const sent = new SchemaComparison({ ...schemas, direction: 'sent' });
  const got = new SchemaComparison({ ...schemas, direction: 'got' });
  return Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, old]) => {
      const now = after.paths[path]?.[method];
      const name = `${old.operationId} (${method.toUpperCase()} ${path})`;
      if (!now) return [`${name} is gone`];
      const words = [
        ...(now.operationId === old.operationId ? [] : [`is named ${now.operationId} now`]),
        ...(now.security?.length && !old.security?.length ? ['needs a token now'] : []),
        ...parameters(old.parameters ?? [], now.parameters ?? [], sent),
        ...body(old.requestBody, now.requestBody, sent),
        ...answers(old.responses, now.responses, got),
      ];
      return words.map((one) => `${name}: ${one}`);
    }),
  );
}

function parameters(old: Parameter[], now: Parameter[], sent: SchemaComparison): string[] {
  const key = (one: Parameter) => `${one.in} ${one.name}`;
  const known = new Map(old.map((one) => [key(one), one]));
  const kept = new Set(now.map(key));
  return [
    ...[...known.keys()].filter((name) => !kept.has(name)).map((name) => `${name} is gone`),
    ...now.flatMap((one) => {
      const was = known.get(key(one));
      return [
        ...(one.required && !was?.required ? [`${key(one)} is needed now`] : []),
        ...(was ? sent.breaks(was.schema, one.schema, key(one)) : []),
      ];
    }),
  ];
}

function body(
  old: Operation['requestBody'],
  now: Operation['requestBody'],
  sent: SchemaComparison,
): string[] {
  return [
    ...(now?.required && !old?.required ? ['a body is needed now'] : []),
    ...contents(old, now, 'body', sent),
  ];
}

function answers(
  old: Operation['responses'],
  now: Operation['responses'],
  got: SchemaComparison,
): string[] {
  return Object.entries(old).flatMap(([status, was]) => {
    const is = now[status];
    if (!is) return [`${status} is gone`];
    const headers = Object.keys(was.headers ?? {}).filter((name) => !(name in (is.headers ?? {})));
    return [
      ...headers.map((name) => `${status} has no header ${name} any more`),
      ...contents(was, is, status, got),
    ];
  });
}

const contents = (
  old: Content | undefined,
  now: Content | undefined,
  place: string,
  comparison: SchemaComparison,
): string[] =>
  Object.entries(old?.content ?? {}).flatMap(([mediaType, { schema }]) => {
    const is = now?.content?.[mediaType];
    if (!is) return [`${place} is not ${mediaType} any more`];
    return schema && is.schema ? comparison.breaks(schema, is.schema, place) : [];
  });
