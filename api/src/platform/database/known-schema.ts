import { isFormer } from './former-migrations.js';
import { migrations } from './migrations/index.js';

/**
 * Stops a program that is older than the schema, which would misread what it does not know; and one
 * that finds the former migrations, which `npm run migrate` replaces.
 *
 * @param applied the names of the migrations that the database has
 * @throws Error in one line
 */
export function assertKnownSchema(applied: string[]): void {
  if (applied.some(isFormer)) {
    throw new Error('the database schema is older than this program: npm run migrate');
  }
  const known = new Set<string>(migrations.map(({ name }) => name));
  const newer = applied.filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw new Error(
    `the database schema is newer than this program, by ${newer.length} (${newer.at(-1)}): start the version that made it, or revert with it: npm run migrate -- --down ${newer.length}`,
  );
}
