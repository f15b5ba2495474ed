import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file for its owner's eyes, and replaces one that is there only when the new one is whole:
 * a disk that turns out to be full leaves what was there before, which may be all passwords.
 */
export function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text, { mode: 0o600 });
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}
