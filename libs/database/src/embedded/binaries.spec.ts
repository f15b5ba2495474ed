import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBinaries } from './binaries.js';

const { platform } = process;
const pretend = (value: string) => {
  Object.defineProperty(process, 'platform', { value });
};
afterEach(() => pretend(platform));

describe('the embedded PostgreSQL', () => {
  it('is found among the npm packages', async () => {
    const folder = await findBinaries('/nowhere', undefined);
    expect(existsSync(path.join(folder, 'bin', 'postgres'))).toBe(true);
  });

  it('says in one line what to do where there is none', async () => {
    pretend('sunos');
    await expect(findBinaries('/nowhere', undefined)).rejects.toThrow(
      /^no embedded PostgreSQL runs on this platform: set DATABASE_URL .*, or use docker compose$/,
    );
  });
});
