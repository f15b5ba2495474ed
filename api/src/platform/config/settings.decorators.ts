import { applyDecorators } from '@nestjs/common';
import { isOrigin } from '@taskward/auth/origin';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** One rule with one sentence: several rules for one value would contradict each other. */
const oneRule = (holds: (value: unknown) => boolean, remedy: string) =>
  ValidateBy({
    name: 'setting',
    validator: {
      validate: holds,
      defaultMessage: (given) =>
        given?.value === undefined
          ? `${given?.property} is not set: set it to ${remedy}`
          : `${given.property} is "${String(given.value)}": set it to ${remedy}`,
    },
  });

/** Keeps a text that is no number, so that it can be told of as it was written. */
export const WholeNumber = (least: number, most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ),
    oneRule(
      (value) => typeof value === 'number' && value >= least && value <= most,
      `a whole number from ${least} to ${most}`,
    ),
  );

/** Scheme, host and port: what a token names as its issuer, and what CORS compares. */
export const Origin = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (isOrigin(value) ? new URL(value).origin : value)),
    oneRule(isOrigin, 'an origin such as https://tasks.example.org, without a path'),
  );
