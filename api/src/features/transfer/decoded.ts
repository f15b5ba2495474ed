import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import type { Spool } from './spool.js';

/** The text of a file, in pieces; a byte order mark is left out. @throws InvalidInputError */
export async function* decoded(file: Spool): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of file.read()) yield decode(() => decoder.decode(chunk, STREAM));
  yield decode(() => decoder.decode());
}

const STREAM = { stream: true };

/** @param pointer of the line that is not UTF-8, where it is known */
export const notUtf8 = (pointer: string) =>
  new InvalidInputError([{ in: 'body', pointer, message: 'must be text in UTF-8' }]);

function decode(attempt: () => string): string {
  try {
    return attempt();
  } catch {
    throw notUtf8('');
  }
}
