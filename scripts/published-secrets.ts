import { readFile, writeFile } from 'node:fs/promises';
import { hashPublished, publishedHashes } from '../libs/auth/src/published-secrets.js';
import { MINIMUM_SECRET_BYTES } from '../libs/auth/src/secret-strength.js';

const FILE = 'libs/auth/src/published-secrets.gen.ts';

const HEAD = `// Written by: node scripts/run.mjs published-secrets <list>…
// Beginnings of SHA-256 hashes of secrets of 32 bytes and more that are published. Sources:
// github.com/wallarm/jwt-secrets (secrets.list and the head of jwt.secrets.list; no licence
// stated), github.com/ticarpi/jwt_tool (jwt-common.txt; GPL-3.0), RFC 7515, RFC 7520. The lists
// themselves are not part of this repository, and a hash does not give them back.
`;

/**
 * Adds the secrets of some lists, one a line, to the hashes of published secrets. What is there
 * stays, so that a list is needed once.
 */
export async function main(lists: string[]): Promise<void> {
  if (lists.length === 0) throw new Error('use: node scripts/run.mjs published-secrets <list>…');
  const known = new Set(publishedHashes);
  for (const list of lists) {
    for (const secret of (await readFile(list, 'utf8')).split(/\r?\n/)) {
      if (Buffer.byteLength(secret) < MINIMUM_SECRET_BYTES) continue;
      known.add(hashPublished(secret));
    }
  }
  const bytes = Buffer.from([...known].sort().join(''), 'hex');
  const lines = bytes.toString('base64').match(/.{1,96}/g) ?? [];
  await writeFile(FILE, `${HEAD}export const HASHES = \`\n${lines.join('\n')}\n\`;\n`);
  process.stdout.write(
    `${FILE}: ${known.size} secrets, ${known.size - publishedHashes.size} of them new\n`,
  );
}
