import { type Refuse } from './invalid.error.js';

/**
 * The fields of an object that must hold exactly these names.
 *
 * @param field where the object stands in the value that the caller was given
 * @param refuse called for anything else than such an object
 */
export function exactFields(
  value: unknown,
  names: readonly string[],
  field: string,
  refuse: Refuse,
): Record<string, unknown> {
  const record = asRecord(value, field, refuse);
  for (const name of Object.keys(record)) {
    if (!names.includes(name)) {
      // The two characters that a JSON Pointer escapes.
      const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
      refuse(`${field}/${token}`, `There is no "${name}" here; known are ${names.join(', ')}.`);
    }
  }
  for (const name of names) {
    if (!Object.hasOwn(record, name)) refuse(`${field}/${name}`, `"${name}" is missing.`);
  }
  return record;
}

/** The object itself, its fields unread. */
export function asRecord(value: unknown, field: string, refuse: Refuse): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(field, 'This must be an object.');
  }
  return value as Record<string, unknown>;
}
