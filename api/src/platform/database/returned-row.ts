import type { ObjectLiteral, Repository } from 'typeorm';

/** The first row of a RETURNING clause, under the entity's names instead of the table's. */
export function returnedRow<Entity extends ObjectLiteral>(
  { metadata }: Repository<Entity>,
  rows: unknown,
): Entity | null {
  const [row] = rows as Record<string, unknown>[];
  if (!row) return null;
  return Object.fromEntries(
    metadata.columns.map(({ propertyName, databaseName }) => [propertyName, row[databaseName]]),
  ) as Entity;
}
