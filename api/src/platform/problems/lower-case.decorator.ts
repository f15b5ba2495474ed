import { Transform } from 'class-transformer';

/** An id as PostgreSQL writes it, so that it can be compared; what is no text is left to IsUUID. */
export const LowerCase = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toLowerCase() : value,
  );
