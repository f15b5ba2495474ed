import type { InputFault } from './invalid-input.error.js';

/** Deeper than any body the API takes; class-transformer recurses, so depth costs stack. */
const MAX_DEPTH = 16;

/** Every object answers to these names, so a copy would take them for something it knows. */
const isInherited = (name: string) => name in Object.prototype;

/**
 * Looks through parsed JSON for what must not reach class-transformer.
 *
 * @returns where the first fault is and what it is, or null for a harmless object
 */
export function plainObjectFault(body: unknown): Omit<InputFault, 'in'> | null {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return { pointer: '', message: 'must be a JSON object' };
  }
  const open: { value: object; pointer: string; depth: number }[] = [
    { value: body, pointer: '', depth: 1 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (depth > MAX_DEPTH)
      return { pointer: '', message: `must not be nested deeper than ${MAX_DEPTH} levels` };
    for (const [name, child] of Object.entries(value)) {
      const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (isInherited(name))
        return { pointer: place, message: 'is not known here', code: 'unknown' };
      if (child !== null && typeof child === 'object') {
        open.push({ value: child as object, pointer: place, depth: depth + 1 });
      }
    }
  }
  return null;
}
