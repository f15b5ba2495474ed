import { Readable } from 'node:stream';
import type { Entry } from './items.js';
import type { Spool } from './spool.js';

type Reader = (file: Spool) => AsyncGenerator<Entry>;

/** What a reader of files makes of a text, in pieces of `size` bytes. */
export const entriesOf = (reader: Reader, text: string, size?: number): Promise<Entry[]> =>
  bytesEntriesOf(reader, Buffer.from(text), size);

/** As entriesOf(), of bytes that need not be text. */
export async function bytesEntriesOf(
  reader: Reader,
  bytes: Buffer,
  size = 64 * 1024,
): Promise<Entry[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const entries: Entry[] = [];
  const file = { read: () => Readable.from(pieces) } as unknown as Spool;
  for await (const entry of reader(file)) entries.push(entry);
  return entries;
}
