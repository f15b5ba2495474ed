import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folder.js';

export interface LogFileOptions {
  /** Bytes of one file. */
  maxBytes?: number;
  /** Called with the reason once writing fails, and again only after it has worked in between. */
  onFailure?: (reason: string) => void;
  /** Replaced by tests, which cannot fill a disk. */
  write?: (file: number, data: Buffer) => number;
}

/** Milliseconds between two attempts to open a file that could not be opened. */
const RETRY_MS = 1_000;

/** Characters that lastLines() chooses from. */
const REMEMBERED = 16_384;

/**
 * A log that is appended to and rotated: `web.log` is the newest file, `web.log.1` and `web.log.2`
 * are the ones before. Nothing here throws: what cannot be written is counted and left out.
 */
export class LogFile {
  private file: number | undefined;
  private size = 0;
  private lostBytes = 0;
  private failing = false;
  private openedAt = -Infinity;
  private remembered = '';
  private readonly maxBytes: number;

  constructor(
    private readonly place: string,
    private readonly options: LogFileOptions = {},
  ) {
    this.maxBytes = options.maxBytes ?? 10 * 1024 * 1024;
  }

  append(data: Buffer): void {
    this.remembered = (this.remembered + data.toString()).slice(-REMEMBERED);
    try {
      if (this.file === undefined) this.open();
      if (this.size > 0 && this.size + data.length > this.maxBytes) this.rotate();
      if (this.lostBytes > 0) {
        this.write(Buffer.from(`[${this.lostBytes} bytes could not be written here]\n`));
        this.lostBytes = 0;
      }
      this.write(data);
      this.failing = false;
    } catch (error) {
      this.lostBytes += data.length;
      if (!this.failing) this.options.onFailure?.((error as Error).message);
      this.failing = true;
    }
  }

  /** The last of what was appended, whether or not it could be written. */
  lastLines(count: number): string {
    return this.remembered.trim().split('\n').slice(-count).join('\n');
  }

  close(): void {
    if (this.file === undefined) return;
    closeSync(this.file);
    this.file = undefined;
  }

  private open(): void {
    if (performance.now() - this.openedAt < RETRY_MS) throw new Error('it cannot be opened');
    this.openedAt = performance.now();
    makeFolder(path.dirname(this.place));
    this.file = openSync(this.place, 'a', 0o600);
    this.size = fstatSync(this.file).size;
  }

  private rotate(): void {
    this.close();
    this.openedAt = -Infinity;
    for (const [from, to] of [
      ['.1', '.2'],
      ['', '.1'],
    ]) {
      try {
        renameSync(this.place + from, this.place + to);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
    this.open();
  }

  /** A disk that is nearly full takes a part of it. */
  private write(data: Buffer): void {
    const write = this.options.write ?? ((file, rest) => writeSync(file, rest));
    for (let rest = data; rest.length > 0;) {
      const written = write(this.file!, rest);
      this.size += written;
      rest = rest.subarray(written);
    }
  }
}
