import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folder.js';

/** Bytes that are written to see whether there is room for more. */
const PROBE = 1024 * 1024;

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOTDIR: 'a part of that path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made there',
};

/**
 * Makes DATA_DIR and writes to it, so that a folder that cannot be used stops the start before
 * anything else is made.
 *
 * @throws Error with the cause and the remedy in one line
 */
export function assertDataFolder(dataDir: string): void {
  const probe = path.join(dataDir, `probe-${process.pid}`);
  try {
    makeFolder(path.resolve(dataDir));
    if (!statSync(dataDir).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    writeFileSync(probe, Buffer.alloc(PROBE, 'x'), { mode: 0o600 });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new Error(noRoom(dataDir), { cause: error });
    throw new Error(
      `DATA_DIR is "${dataDir}", and that folder cannot be used: ${REASONS[code] ?? message}; set it to a folder that can be written`,
      { cause: error },
    );
  } finally {
    if (existsSync(probe)) rmSync(probe);
  }
}

/** In words: a full disk may turn up at any step. */
export function causeOf(error: unknown): string {
  const { code, path: place, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' ? noRoom(place ?? process.cwd()) : message;
}

const noRoom = (place: string) =>
  `the disk of ${place} is full: free some space (a new database takes 100 MB), and start again`;
