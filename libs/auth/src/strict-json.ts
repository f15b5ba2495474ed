const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** An object names a member twice. */
export class DuplicateNameError extends SyntaxError {
  /** @param memberName not `name`, which every error has */
  constructor(readonly memberName: string) {
    super('a member name stands twice');
  }
}

/** Strings whole, and what opens, closes or names; enough to walk JSON that is known to be valid. */
const PIECE = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * Reads one JSON object as RFC 7515 section 4 and RFC 7519 section 4 want it read: UTF-8 without a
 * fault, and no member name twice at any depth. JSON.parse alone keeps the last of two, while
 * another reader of the same token may keep the first.
 *
 * @throws SyntaxError or TypeError for anything else
 */
export function parseStrictObject(bytes: Uint8Array): Record<string, unknown> {
  const text = utf8.decode(bytes);
  const value: unknown = JSON.parse(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new SyntaxError('not a JSON object');
  }
  assertDistinctNames(text);
  return value as Record<string, unknown>;
}

/**
 * Refuses JSON in which an object names a member twice (RFC 8259 section 4).
 *
 * @param json valid JSON
 * @throws DuplicateNameError
 */
export function assertDistinctNames(json: string): void {
  const open: Set<string>[] = [];
  let string = '';
  for (const [piece] of json.matchAll(PIECE)) {
    if (piece === '{' || piece === '[') open.push(new Set());
    else if (piece === '}' || piece === ']') open.pop();
    else if (piece !== ':') string = piece;
    else {
      // Parsed, because "sub" may be spelled with escapes.
      const name = JSON.parse(string) as string;
      const names = open.at(-1)!;
      if (names.has(name)) throw new DuplicateNameError(name);
      names.add(name);
    }
  }
}
