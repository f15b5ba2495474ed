import { QueryFailedError } from 'typeorm';

/** The name of the constraint that a statement broke; undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return (cause as { constraint?: string } | null)?.constraint;
}
