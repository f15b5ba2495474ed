import type { ErrorObject } from 'ajv';

type Params = Record<string, unknown>;

/** What a keyword asks for, in words that say what would be right. */
const WORDS: Record<string, (params: Params) => string> = {
  additionalProperties: () => 'is not known here',
  required: () => 'is missing',
  type: ({ type }) => `must be ${[type].flat().map(kindOf).join(' or ')}`,
  enum: ({ allowedValues }) => `must be one of: ${(allowedValues as string[]).join(', ')}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  minLength: () => 'must not be empty',
  maxLength: ({ limit }) => `must have at most ${limit as number} characters`,
  maxItems: ({ limit }) => `must have at most ${limit as number} entries`,
  maxProperties: ({ limit }) => `must have at most ${limit as number} members`,
  minimum: ({ limit }) => `must be ${limit as number} or more`,
  maximum: ({ limit }) => `must be ${limit as number} or less`,
  uniqueItems: () => 'must have each entry once',
};

export const NO_POSITION = 'must be a position that the API has given out';

/** Where words are needed for a place: by its last names, the first that fits. */
const PLACES: [RegExp, string][] = [
  [/\/position$/, NO_POSITION],
  [/\/(name|title)$/, 'must hold something to see, and no NUL or half of a surrogate pair'],
  [/(\/(id|\w+Id)|\/labelIds\/\d+)$/, 'must be a UUID, in lower case'],
  [/\/\w+At$/, 'must be a moment that exists, from 1900 on, like 2026-11-21T09:30:00.000Z'],
  [/\/color$/, 'must be a color of the palette, like teal, or #rrggbb in lower case'],
  [
    /\/due$/,
    'must be null, {"kind":"day","date":…}, {"kind":"local","dateTime":…} or {"kind":"zoned","at":…,"zone":…}',
  ],
  [/\/recurrence$/, 'must be null or {"rule":…,"from":…}, from "due" or "completion"'],
  [
    /\/reminders\/\d+$/,
    'must be {"kind":"absolute","at":…} or {"kind":"beforeDue","minutes":…}, at most four weeks before',
  ],
  [/^/, 'must be text without NUL characters or broken surrogate pairs'],
];

/** Keywords that say nothing to a person, for whom the place does. */
const BY_PLACE = ['pattern', 'oneOf', 'format'];

/**
 * What is wrong with a value, for somebody who has never seen its schema.
 *
 * @param errors of ajv; where one of several forms was to fit, the last tells of all
 * @returns where it is wrong, as a JSON pointer (RFC 6901) into the value
 */
export function faultOf(errors: ErrorObject[]): { pointer: string; message: string } {
  const { instancePath, keyword, params } = errors.at(-1)!;
  const { additionalProperty, missingProperty } = params as Record<string, string | undefined>;
  const name = additionalProperty ?? missingProperty;
  const pointer = instancePath + (name === undefined ? '' : `/${escaped(name)}`);
  const words = BY_PLACE.includes(keyword) ? undefined : WORDS[keyword];
  const byPlace = () => PLACES.find(([place]) => place.test(pointer))![1];
  return { pointer, message: words ? words(params as Params) : byPlace() };
}

/** A name as a part of a JSON pointer. */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const KINDS: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  null: 'null',
};

const kindOf = (type: unknown): string => KINDS[type as string] ?? String(type);
