import { ValidateBy } from 'class-validator';

/** Anything that draws: no control, format, space or combining character, and no blank letter. */
export const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u;

/** A string that PostgreSQL stores as it is: no NUL character, no half of a surrogate pair. */
export const IsText = () =>
  rule(
    'isText',
    (value) =>
      typeof value === 'string'
        ? 'must not hold NUL characters or broken surrogate pairs'
        : 'must be text',
    (value) => !value.includes('\0') && value.isWellFormed(),
  );

/**
 * A length in code points, as PostgreSQL's char_length counts. class-validator's own measure
 * leaves variation selectors out, so that a text it lets through can fail in the database.
 */
export const TextLength = (min: number, max: number, message: string) =>
  rule('textLength', message, (value) => {
    const { length } = [...value];
    return length >= min && length <= max;
  });

/** Text of which at least one character can be seen. */
export const IsVisible = () =>
  rule('isVisible', 'must not be blank', (value) => VISIBLE.test(value));

/** Line breaks, control characters and such that turn the direction of text. */
export const UNRULY = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/u;

/** Text of one line, which shows in the order in which it is written. */
export const IsOneLine = () =>
  rule(
    'isOneLine',
    'must be one line, without control characters or such that turn the direction of text',
    (value) => !UNRULY.test(value),
  );

const rule = (
  name: string,
  message: string | ((value: unknown) => string),
  holds: (value: string) => boolean,
) =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => typeof value === 'string' && holds(value),
      defaultMessage: (args) => (typeof message === 'string' ? message : message(args?.value)),
    },
  });
