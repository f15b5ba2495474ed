import { declaredResource, type LoggedRow } from '../versions/resource-registry.js';

/** The field in which the API shows a column: `completed_at` is `completedAt`. */
export const fieldName = (resource: string, column: string): string =>
  declaredResource(resource)?.partOf?.[column] ??
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The columns that the log has of a row, as the fields that the API shows. */
export function fieldsOf(resource: string, row: LoggedRow | null): LoggedRow | null {
  if (!row) return null;
  const { partOf = {}, show } = declaredResource(resource) ?? {};
  const fields = Object.entries(row)
    .filter(([column]) => !Object.hasOwn(partOf, column))
    .map(([column, value]) => [fieldName(resource, column), shown(column, value)]);
  return { ...(Object.fromEntries(fields) as LoggedRow), ...show?.(row) };
}

const shown = (column: string, value: unknown): unknown =>
  value !== null && column.endsWith('_at') ? new Date(value as string).toISOString() : value;
