import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BodyTooLargeError } from '../../platform/http/body.errors.js';

/**
 * A text that is too large for memory, in a file without a name: nobody else can open it, and it is
 * gone with the process, however that ends. It lies where temporary files do (TMPDIR).
 */
export class Spool {
  private hash = createHash('sha256');
  private bytes = 0;

  private constructor(
    private readonly file: FileHandle,
    /** The media type of what is in it; none where it is written here. */
    readonly mediaType?: string,
  ) {}

  static async create(mediaType?: string): Promise<Spool> {
    const folder = await mkdtemp(path.join(tmpdir(), 'taskward-'));
    try {
      return new Spool(await open(path.join(folder, 'spool'), 'wx+', 0o600), mediaType);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** In bytes. */
  get size(): number {
    return this.bytes;
  }

  async write(data: string | Uint8Array): Promise<void> {
    this.hash.update(data);
    this.bytes += Buffer.byteLength(data);
    await this.file.appendFile(data);
  }

  /** @throws BodyTooLargeError as soon as there are more bytes than `limit` */
  async writeAll(source: AsyncIterable<Uint8Array>, limit: number): Promise<void> {
    for await (const chunk of collected(source)) {
      if (this.bytes + chunk.length > limit) throw new BodyTooLargeError();
      await this.write(chunk);
    }
  }

  /** From the beginning, as often as one likes. */
  read(): AsyncGenerator<Uint8Array> {
    return collected(
      this.file.createReadStream({ start: 0, autoClose: false, highWaterMark: 64 * 1024 }),
    );
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /** What makes two of them the same; an Idempotency-Key compares bodies by it. */
  toJSON() {
    return { mediaType: this.mediaType, sha256: this.hash.copy().digest('hex') };
  }
}

/**
 * V8 lets 32 MB of buffers pile up before it looks which are still in use, and these are not: each
 * is done with before the next comes. One of that size, whose memory is never touched and so never
 * taken, makes it look after every 4 MB.
 */
async function* collected(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    yield chunk;
    bytes += chunk.length;
    if (bytes < COLLECTED_BYTES) continue;
    bytes = 0;
    Buffer.allocUnsafeSlow(COLLECTION_TRIGGER);
  }
}

const COLLECTED_BYTES = 4 * 1024 * 1024;
const COLLECTION_TRIGGER = 32 * 1024 * 1024;
