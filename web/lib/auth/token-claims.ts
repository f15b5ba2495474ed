import { TokenUnavailable } from './token-problems';

/** Milliseconds. Web's shortest life is ten seconds; a token of less would be renewed without end. */
const SHORTEST_LIFE = 5_000;

/** What the browser reads in a token: whose it is, and its life in milliseconds. */
interface TokenClaims {
  token: string;
  userId: string;
  life: number;
}

/**
 * Reads a JWT (RFC 7519) without verifying it: that is the API's part. Only `exp - iat` counts, so
 * that the browser's clock has no say in how long a token is good.
 *
 * @throws TokenUnavailable for what is no token, names nobody or is good for no time
 */
export function readClaims(token: unknown): TokenClaims {
  const { sub, iat, exp } = parsePayload(token);
  const life = (Number(exp) - Number(iat)) * 1000;
  if (typeof token !== 'string' || typeof sub !== 'string' || !sub || !(life >= SHORTEST_LIFE))
    throw new TokenUnavailable(502, 'web answered something that is no token');
  return { token, userId: sub, life };
}

function parsePayload(token: unknown): Record<string, unknown> {
  const [, payload = '', signature] = typeof token === 'string' ? token.split('.') : [];
  if (!signature) return {};
  try {
    const bytes = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims: unknown = JSON.parse(bytes);
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}
