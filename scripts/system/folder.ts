import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it. Node's own `recursive` never returns below /proc, where a
 * folder cannot be made and its parent exists.
 */
export function makeFolder(place: string): void {
  if (existsSync(place)) return;
  makeFolder(path.dirname(place));
  mkdirSync(place);
}
