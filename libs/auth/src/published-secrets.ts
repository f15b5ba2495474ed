import { createHash } from 'node:crypto';
import { HASHES } from './published-secrets.gen.js';

/** 48 bits: one in 10^11 generated secrets meets one of a few thousand hashes by chance. */
const HASH_BYTES = 6;

/** Longer secrets are known by their beginning. */
const COMPARED_CHARACTERS = 64;

/** The beginnings of the SHA-256 hashes of published secrets, in hexadecimal digits. */
export const publishedHashes: ReadonlySet<string> = new Set(
  Buffer.from(HASHES, 'base64')
    .toString('hex')
    .match(new RegExp(`.{${2 * HASH_BYTES}}`, 'g')),
);

/** Says whether a secret stands in a public list of JWT secrets, in a document or in an example. */
export const isPublished = (secret: string) => publishedHashes.has(hashPublished(secret));

/** Enough of a hash to recognise a secret, in hexadecimal digits. */
export function hashPublished(secret: string): string {
  const compared = secret.trim().slice(0, COMPARED_CHARACTERS);
  return createHash('sha256')
    .update(compared)
    .digest('hex')
    .slice(0, 2 * HASH_BYTES);
}
