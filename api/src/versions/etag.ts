/**
 * The strong entity tag (RFC 9110 section 8.8.3) of a body that has a version.
 *
 * @returns undefined for a body without one
 */
export function etagOf(body: unknown): string | undefined {
  const version = (body as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? `"${version}"` : undefined;
}

/** If-Match (RFC 9110 section 13.1.1): strong comparison, so that a weak tag never matches. */
export const matchesStrongly = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsOf(header).includes(etag);

/** If-None-Match (section 13.1.2): weak comparison. */
export const matchesWeakly = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsOf(header).some((tag) => tag.replace(/^W\//, '') === etag);

const tagsOf = (header: string): string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? [];
