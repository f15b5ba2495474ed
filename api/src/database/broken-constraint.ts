import { QueryFailedError } from 'typeorm';

/** The name of the constraint that a statement broke; undefined for any other error. */
export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof QueryFailedError
    ? (error.driverError as { constraint?: string }).constraint
    : undefined;
