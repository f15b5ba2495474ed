import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** Unlike class-validator's IsOptional, which lets null through as well. */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);
export const IfNotNull = () => ValidateIf((_, value) => value !== undefined && value !== null);

/**
 * Takes an empty query parameter for none, and `null` too: URLSearchParams writes the `nextCursor`
 * of a last page so.
 */
export const NoneIfEmpty = () =>
  Transform(({ value }: { value: unknown }) =>
    value === '' || value === 'null' ? undefined : value,
  );
