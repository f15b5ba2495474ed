/**
 * The strong entity tag (RFC 9110 section 8.8.3) of a body that has a version.
 *
 * @returns undefined for a body without one
 */
export function etagOf(body: unknown): string | undefined {
  const version = (body as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? `"${version}"` : undefined;
}

const TAG = '(?:W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';
/** A list as RFC 9110 section 5.6.1 has readers take it: empty elements count for nothing. */
const TAGS = new RegExp(`^[ \\t,]*${TAG}(?:[ \\t]*,[ \\t,]*${TAG})*[ \\t,]*$`);

/** What If-Match and If-None-Match hold: tags as they are written, or '*' for whatever is there. */
type EntityTags = '*' | string[];

/** @returns undefined for what is no list of entity tags */
export function readTags(header: string): EntityTags | undefined {
  if (header.trim() === '*') return '*';
  return TAGS.test(header) ? header.match(new RegExp(TAG, 'g'))! : undefined;
}

/** If-Match (RFC 9110 section 13.1.1): strong comparison, so that a weak tag never matches. */
export const matchesStrongly = (tags: EntityTags, etag: string): boolean =>
  tags === '*' || tags.includes(etag);

/**
 * If-None-Match (section 13.1.2): weak comparison. One that cannot be read is passed over, as a
 * cache would: the worst that comes of it is the whole answer.
 */
export function matchesWeakly(header: string, etag: string): boolean {
  const tags = readTags(header) ?? [];
  return tags === '*' || tags.some((tag) => tag.replace(/^W\//, '') === etag);
}
