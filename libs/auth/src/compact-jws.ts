import { parseStrictObject } from './strict-json.js';
import { TokenError } from './token.error.js';

/** Longer than any token this house issues; bounds the work that a forged one can cause. */
export const MAX_TOKEN_LENGTH = 4096;

/** What a token says of its own signature. */
export interface JwsHeader {
  readonly alg: string;
  readonly kid: string | undefined;
}

/** A token taken apart. Nothing in it is proven yet. */
export interface CompactJws {
  readonly header: JwsHeader;
  readonly claims: Record<string, unknown>;
}

/**
 * Takes a compact JWS (RFC 7515 section 7.1) apart, and refuses what jose would let through:
 * segments whose base64url is not the canonical spelling of its bytes (RFC 4648 section 3.5),
 * which would give one token many spellings, and JSON that two readers could read differently.
 *
 * @throws TokenError
 */
export function readCompactJws(token: string): CompactJws {
  const segments = token.length <= MAX_TOKEN_LENGTH ? token.split('.') : [];
  const [header, claims] = segments.map(canonicalBytes);
  if (segments.length !== 3 || !header || !claims) throw new TokenError('token_invalid');
  try {
    return { header: readHeader(parseStrictObject(header)), claims: parseStrictObject(claims) };
  } catch {
    throw new TokenError('token_invalid');
  }
}

function canonicalBytes(segment: string): Uint8Array {
  const bytes = Buffer.from(segment, 'base64url');
  if (segment === '' || bytes.toString('base64url') !== segment)
    throw new TokenError('token_invalid');
  return bytes;
}

const KNOWN_MEMBERS = new Set(['alg', 'typ', 'kid']);
const KEY_ID = /^[\x21-\x7e]{1,200}$/;

/**
 * An allow-list: `crit`, `jku`, `jwk`, `x5u`, `x5c`, `b64`, `zip` and whatever comes after them
 * change how a token is to be read, or say where to fetch a key. They are refused, never followed.
 */
function readHeader(header: Record<string, unknown>): JwsHeader {
  const { alg, typ, kid } = header;
  const known =
    Object.keys(header).every((name) => KNOWN_MEMBERS.has(name)) &&
    typeof alg === 'string' &&
    (typ === undefined || typ === 'JWT') &&
    (kid === undefined || (typeof kid === 'string' && KEY_ID.test(kid)));
  if (!known) throw new TokenError('token_invalid');
  return { alg, kid };
}
