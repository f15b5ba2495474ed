import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { InvalidScheduleError } from '@taskward/schedule';

/** What a parser refused, in the place of the value until InputPipe has told of it. */
export class RefusedValue {
  /** @param field a JSON pointer (RFC 6901) into the value */
  constructor(
    readonly field: string,
    readonly message: string,
  ) {}
}

/** A field whose value `parse` reads; null and what is left out pass, for other rules to judge. */
export const Parsed = (parse: (value: unknown) => unknown) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => parsedOr(parse, value)),
    ValidateBy({
      name: 'parsed',
      validator: {
        validate: (value) => !(value instanceof RefusedValue),
        defaultMessage: (args?: ValidationArguments) => (args!.value as RefusedValue).message,
      },
    }),
  );

function parsedOr(parse: (value: unknown) => unknown, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  try {
    return parse(value);
  } catch (error) {
    if (!(error instanceof InvalidScheduleError)) throw error;
    return new RefusedValue(error.field, error.message);
  }
}
