import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';
import { notUtf8 } from '../decoded.js';
import type { Spool } from '../spool.js';

/** One content line (RFC 5545 3.1), unfolded. */
export interface ContentLine {
  /** Of the file, from 1: where it begins. */
  line: number;
  text: string;
}

/** Bytes of one content line, and characters of one component. */
export const MAX_COMPONENT = 256 * 1024;

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];

/**
 * Unfolds octets and decodes each line afterwards: a fold may stand within a character (RFC 5545
 * 3.1).
 *
 * @throws InvalidInputError with the line that is too long or not UTF-8
 */
export async function* contentLines(file: Spool): AsyncGenerator<ContentLine> {
  let current = { line: 1, pieces: [] as Uint8Array[], size: 0 };
  let line = 0;
  for await (const bytes of physicalLines(file)) {
    line += 1;
    const isFolded = bytes[0] === SPACE || bytes[0] === TAB;
    if (!isFolded) {
      if (current.size > 0) yield decoded(current);
      current = { line, pieces: [], size: 0 };
    }
    const piece = isFolded ? bytes.subarray(1) : bytes;
    current.pieces.push(piece);
    current.size += piece.length;
    if (current.size > MAX_COMPONENT) throw tooLong(current.line);
  }
  if (current.size > 0) yield decoded(current);
}

/** The lines of a file as they stand in it, without their ends. */
async function* physicalLines(file: Spool): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of file.read()) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      yield bytes.subarray(start, bytes[end - 1] === CR && end > start ? end - 1 : end);
      start = end + 1;
      line += 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_COMPONENT) throw tooLong(line);
  }
  if (rest.length > 0) yield rest;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded({ line, pieces }: { line: number; pieces: Uint8Array[] }): ContentLine {
  try {
    const text = utf8.decode(Buffer.concat(pieces));
    return { line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text };
  } catch {
    throw notUtf8(`/lines/${line}`);
  }
}

export const tooLong = (line: number) =>
  refusalAt(line, `is longer than the ${MAX_COMPONENT / 1024} kB that one entry can be`);

export const refusalAt = (line: number, message: string) =>
  new InvalidInputError([{ in: 'body', pointer: `/lines/${line}`, message }]);
