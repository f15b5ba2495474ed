import { Readable } from 'node:stream';
import type { Entry } from './items.js';
import type { Spool } from './spool.js';

/** What a reader of files makes of a text, in pieces of `size` bytes. */
export async function entriesOf(
  reader: (file: Spool) => AsyncGenerator<Entry>,
  text: string,
  size = 64 * 1024,
): Promise<Entry[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const entries: Entry[] = [];
  const file = { read: () => Readable.from(pieces) } as unknown as Spool;
  for await (const entry of reader(file)) entries.push(entry);
  return entries;
}
