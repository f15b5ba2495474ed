import { ValidateBy } from 'class-validator';

/** A string that PostgreSQL stores as it is: no NUL character, no half of a surrogate pair. */
export const IsText = () =>
  ValidateBy({
    name: 'isText',
    validator: {
      validate: (value) =>
        typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
      defaultMessage: () => 'must be text without NUL characters or broken surrogate pairs',
    },
  });
