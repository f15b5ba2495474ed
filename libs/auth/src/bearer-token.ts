import { TokenError } from './token.error.js';

const NAME = 'authorization';

type RawHeaders = readonly string[];

/** Express adds to Node's request; Fastify wraps it and keeps it as `raw`. */
export type HeaderSource = { rawHeaders: RawHeaders } | { raw: { rawHeaders: RawHeaders } };

/** RFC 6750 section 2.1, in the one spelling that it uses. */
const BEARER = /^Bearer +([^\s,]+)$/;

/**
 * The token that a request carries, from its Authorization header and nowhere else.
 *
 * @throws TokenError unless there is exactly one Authorization header with one bearer token
 */
export function bearerToken(request: HeaderSource): string {
  const { rawHeaders } = 'rawHeaders' in request ? request : request.raw;
  let header: string | undefined;
  // `headers` would silently keep the first of several, and `headersDistinct` sorts all of them.
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!isAuthorization(rawHeaders[at]!)) continue;
    if (header !== undefined) throw new TokenError('token_invalid');
    header = rawHeaders[at + 1]!;
  }
  if (header === undefined) throw new TokenError('token_missing');
  const token = BEARER.exec(header)?.[1];
  if (!token) throw new TokenError('token_invalid');
  return token;
}

const isAuthorization = (name: string) =>
  name.length === NAME.length && name.toLowerCase() === NAME;
