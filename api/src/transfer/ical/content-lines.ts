import { InvalidInputError } from '../../problems/invalid-input.error.js';
import { decoded } from '../decoded.js';
import type { Spool } from '../spool.js';

/** One content line (RFC 5545 3.1), unfolded. */
export interface ContentLine {
  /** Of the file, from 1: where it begins. */
  line: number;
  text: string;
}

/** Characters of one content line, and of one component. */
export const MAX_COMPONENT = 256 * 1024;

/** @throws InvalidInputError with the line that is longer than any can be */
export async function* contentLines(file: Spool): AsyncGenerator<ContentLine> {
  let current: ContentLine = { line: 1, text: '' };
  let rest = '';
  let line = 0;
  for await (const text of decoded(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const each of lines) {
      line += 1;
      const plain = each.replace(/\r$/, '');
      if (/^[ \t]/.test(plain)) current.text += plain.slice(1);
      else {
        if (current.text !== '') yield current;
        current = { line, text: plain };
      }
    }
    if (rest.length + current.text.length > MAX_COMPONENT) throw tooLong(current.line);
  }
  if (/^[ \t]/.test(rest)) current.text += rest.slice(1);
  if (current.text !== '') yield current;
  if (rest !== '' && !/^[ \t]/.test(rest)) yield { line: line + 1, text: rest };
}

export const tooLong = (line: number) =>
  refusalAt(line, `is longer than the ${MAX_COMPONENT / 1024} kB that one entry can be`);

export const refusalAt = (line: number, message: string) =>
  new InvalidInputError([{ in: 'body', pointer: `/lines/${line}`, message }]);
