import type { AuthenticatedRequest } from './identity.js';
import { TokenError } from './token.error.js';

/** RFC 6750 section 2.1, in the one spelling that it uses. */
const BEARER = /^Bearer +([^\s,]+)$/;

/**
 * The token that a request carries, from its Authorization header and nowhere else.
 *
 * @throws TokenError unless there is exactly one Authorization header with one bearer token
 */
export function bearerToken(request: AuthenticatedRequest): string {
  // `headers` would silently keep the first of several, and `headersDistinct` sorts all of them.
  const [header, ...others] = request.rawHeaders.filter(
    (_, at, all) => at % 2 === 1 && all[at - 1]!.toLowerCase() === 'authorization',
  );
  if (header === undefined) throw new TokenError('token_missing');
  const token = others.length === 0 && BEARER.exec(header)?.[1];
  if (!token) throw new TokenError('token_invalid');
  return token;
}
