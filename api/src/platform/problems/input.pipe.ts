import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { type FaultCode, type InputFault, InvalidInputError } from './invalid-input.error.js';
import { RefusedValue } from './parsed.decorator.js';
import { plainObjectFault } from './plain-object.js';

/** Queries that are remembered, and characters of the longest one: some 5 MB at the most. */
const QUERIES = 5_000;
const LONGEST_QUERY = 300;

const PLACE = { body: 'body', query: 'query', param: 'path' } as const;

class Refusal extends Error {
  constructor(readonly errors: ValidationError[]) {
    super();
  }
}

/** Validates DTOs: unknown fields are refused, and every fault carries a JSON pointer. */
@Injectable()
export class InputPipe extends ValidationPipe {
  /** What was made of queries that were good, by DTO and text: most of them come again. */
  private readonly queries = new LRUCache<string, object>({ max: QUERIES });

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      // Its class knows what is a list.
      validationError: { target: true },
      exceptionFactory: (errors) => new Refusal(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What a parameter decorator of ours hands out is no input.
    if (metadata.type === 'custom') return value;
    const place = PLACE[metadata.type];
    // An absent body is undefined; the DTO says whether that is allowed.
    const fault = value === undefined ? null : plainObjectFault(value);
    if (fault) throw new InvalidInputError([{ in: place, ...fault }]);
    const key = metadata.type === 'query' ? keyOf(value, metadata) : undefined;
    const known = key && this.queries.get(key);
    if (known) return known;
    try {
      const read = (await super.transform(value, metadata)) as object;
      // Whoever gets it next must find it as it was.
      if (key) this.queries.set(key, Object.freeze(read));
      return read;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new InvalidInputError(error.errors.flatMap((fault) => faults(fault, place)));
    }
  }
}

/** @returns undefined for a query that is not worth remembering */
function keyOf(value: unknown, { metatype }: ArgumentMetadata): string | undefined {
  const text = JSON.stringify(value);
  return metatype && text.length <= LONGEST_QUERY ? `${metatype.name} ${text}` : undefined;
}

function faults(error: ValidationError, place: InputFault['in'], parent = ''): InputFault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const within = error.value instanceof RefusedValue ? error.value.field : '';
  const words = wordsOf(error, place);
  return [
    ...(words === undefined ? [] : [{ in: place, pointer: pointer + within, ...words }]),
    ...(error.children ?? []).flatMap((child) => faults(child, place, pointer)),
  ];
}

/** Rules about what kind of value it is: where one is broken, no other has anything to say. */
const TYPES = ['isText', 'isString', 'isArray', 'isObject', 'isBoolean', 'isInt'];

/** What tells a program more than that a value is invalid. */
const CODES: Record<string, FaultCode> = {
  isVisible: 'blank',
  textLength: 'length',
  maxLength: 'length',
  arrayMaxSize: 'length',
  isIn: 'choice',
};

/** One rule's words, since the others would repeat it: the value's kind first, then the first rule. */
function wordsOf(
  error: ValidationError,
  place: InputFault['in'],
): Pick<InputFault, 'message' | 'code'> | undefined {
  const { constraints } = error;
  const value: unknown = error.value;
  if (!constraints) return undefined;
  if (constraints['whitelistValidation'] !== undefined)
    return { message: 'is not known here', code: 'unknown' };
  // Whoever refused it has looked into it; to all other rules it is only not what they wanted.
  if (value instanceof RefusedValue) return { message: value.message };
  if (place === 'query' && Array.isArray(value) && !takesMany(error))
    return { message: 'must be given once', code: 'repeated' };
  const type = TYPES.find((rule) => constraints[rule] !== undefined);
  const rule = type ?? Object.keys(constraints).at(-1)!;
  const words = constraints[rule]!;
  if (value === undefined) return { message: `is missing; it ${words}`, code: 'missing' };
  return { message: words, code: type ? 'type' : (CODES[rule] ?? 'invalid') };
}

/** Whether a DTO declares a property as a list. */
const takesMany = ({ target, property }: ValidationError) =>
  Reflect.getMetadata('design:type', target!, property) === Array;
