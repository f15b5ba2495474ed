import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assertDataFolder } from './data-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taskward-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('DATA_DIR', () => {
  it('is made with the folders above it, and nothing is left in it', () => {
    const place = path.join(folder, 'a', 'b');
    assertDataFolder(place);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is refused at once below /proc, where no folder can be made', () => {
    expect(() => assertDataFolder('/proc/taskward/data')).toThrow(
      /^DATA_DIR is "\/proc\/taskward\/data", and that folder cannot be used: it cannot be made there; set it to a folder that can be written$/,
    );
  });

  it.each([
    ['a file', 'file', 'it is a file'],
    ['below a file', 'file/below', 'a part of that path is a file'],
  ])('is refused where it is %s', (_, name, words) => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => assertDataFolder(path.join(folder, name))).toThrow(words);
    expect(existsSync(path.join(folder, 'file', 'below'))).toBe(false);
  });
});
