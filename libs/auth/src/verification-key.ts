import { type CryptoKey, importJWK, type JWK } from 'jose';

/** A published key that may check signatures, with the one algorithm it is for. */
export interface VerificationKey {
  readonly kid: string;
  readonly alg: string;
  readonly key: CryptoKey;
  /** Its public members alone (RFC 7518 section 6, RFC 8037). */
  readonly jwk: JWK;
}

/** What each kind of key may check, its usual algorithm first, and which members make it. */
const KINDS = [
  { kty: 'OKP', crv: 'Ed25519', algorithms: ['EdDSA'], members: ['crv', 'x'] },
  { kty: 'EC', crv: 'P-256', algorithms: ['ES256'], members: ['crv', 'x', 'y'] },
  { kty: 'RSA', crv: undefined, algorithms: ['RS256', 'PS256'], members: ['n', 'e'] },
];

/** Every algorithm that a key can be for. */
export const ALGORITHMS: readonly string[] = KINDS.flatMap(({ algorithms }) => algorithms);

/** Private halves (RFC 7518 section 6): a key that was published with one is no longer secret. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** NIST SP 800-131A asks for the lower bound; the upper one bounds the work of a check. */
const RSA_BITS = { min: 2048, max: 8192 };

const KEY_ID = /^[\x21-\x7e]{1,200}$/;

/**
 * Judges the members of a key set (RFC 7517 section 5) one by one.
 *
 * @param set parsed JSON from outside
 * @returns the keys that are public, named, strong enough and for signatures, by their `kid`; none
 *   of those that share a name
 */
export async function readKeys(set: unknown): Promise<Map<string, VerificationKey>> {
  const { keys } = (set ?? {}) as { keys?: unknown };
  const usable = await Promise.all((Array.isArray(keys) ? keys : []).map(readKey));
  const found = usable.filter((key) => key !== null);
  const alone = found.filter(({ kid }) => found.filter((other) => other.kid === kid).length === 1);
  return new Map(alone.map((key) => [key.kid, key]));
}

async function readKey(value: unknown): Promise<VerificationKey | null> {
  if (value === null || typeof value !== 'object') return null;
  const jwk = value as JWK;
  const { kty, crv, kid, use = 'sig', key_ops = ['verify'] } = jwk;
  const kind = KINDS.find((each) => each.kty === kty && each.crv === crv);
  const alg = jwk.alg ?? kind?.algorithms[0];
  if (!kind || alg === undefined || !kind.algorithms.includes(alg)) return null;
  if (typeof kid !== 'string' || !KEY_ID.test(kid)) return null;
  if (use !== 'sig' || !Array.isArray(key_ops) || !key_ops.includes('verify')) return null;
  if (PRIVATE.some((member) => member in jwk)) return null;
  if (kty === 'RSA' && !isStrong(jwk)) return null;

  const members = kind.members.map((name) => [name, jwk[name as keyof JWK]] as const);
  const clean = { kty, ...Object.fromEntries(members), kid, alg, use: 'sig' } as JWK;
  try {
    return { kid, alg, key: (await importJWK(clean, alg)) as CryptoKey, jwk: clean };
  } catch {
    // A point that is not on its curve, members that are no base64url, and so on.
    return null;
  }
}

function isStrong({ n }: JWK): boolean {
  const hex = Buffer.from(n ?? '', 'base64url')
    .toString('hex')
    .replace(/^0+/, '');
  return hex.length * 4 >= RSA_BITS.min && hex.length * 4 <= RSA_BITS.max;
}
