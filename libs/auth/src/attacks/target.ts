import { createHmac, type KeyObject, sign } from 'node:crypto';

/** How the issuer signs, with everything that only it should know. */
export type Signing =
  | { mode: 'shared-secret'; secret: string }
  | {
      mode: 'jwks';
      privateKey: KeyObject;
      kid: string;
      alg: 'EdDSA' | 'ES256' | 'RS256' | 'PS256';
    };

/** Whom the forgeries are aimed at. */
export interface AttackTarget {
  signing: Signing;
  issuer: string;
  audience: string;
  /** The victim: claims as the issuer writes them, without `iss`, `aud` and times. */
  claims: { sub: string; sid: string; [name: string]: unknown };
  /** An address that listens: whoever follows `jku` or `x5u` asks it, and is found out. */
  trap: string;
  /** Genuine strings of other kinds, by name: cookies, links, answers, tokens of another mode. */
  borrowed?: Record<string, string>;
}

/** A token that must be refused. */
export interface TokenForgery {
  /** Distinct among all. */
  name: string;
  family: string;
  token: string;
}

/** JSON text, so that a forgery may spell what JSON.stringify would not. */
export type Json = string;

export const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');

const now = () => Math.floor(Date.now() / 1000);

/** The claims of a good token of this moment, with some changed; undefined leaves one out. */
export const claimsOf = (target: AttackTarget, changes: object = {}): Record<string, unknown> => ({
  iss: target.issuer,
  aud: target.audience,
  ...target.claims,
  iat: now(),
  exp: now() + 300,
  ...changes,
});

export const headerOf = ({ signing }: AttackTarget): Record<string, unknown> =>
  signing.mode === 'jwks'
    ? { alg: signing.alg, typ: 'JWT', kid: signing.kid }
    : { alg: 'HS256', typ: 'JWT' };

/** Signs any header and any payload with the issuer's own key: only what they say is forged. */
export function signGenuinely(target: AttackTarget, header: Json, payload: Json): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${encode(signatureOf(target.signing, input))}`;
}

/** A token that the guard accepts: the control that shows that the suite can fail. */
export const goodToken = (target: AttackTarget, changes: object = {}) =>
  signGenuinely(
    target,
    JSON.stringify(headerOf(target)),
    JSON.stringify(claimsOf(target, changes)),
  );

/** Signs with a secret of the attacker's choice. */
export function hmacToken(
  header: object,
  claims: object,
  secret: string | Uint8Array,
  hash: 'sha256' | 'sha384' | 'sha512' = 'sha256',
): string {
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}`;
  return `${input}.${createHmac(hash, secret).update(input).digest('base64url')}`;
}

function signatureOf(signing: Signing, input: string): Uint8Array {
  if (signing.mode === 'shared-secret') {
    return createHmac('sha256', signing.secret).update(input).digest();
  }
  return signWith(signing.privateKey, signing.alg, input);
}

/** RFC 7518 section 3 and RFC 8037 with a private key. */
export function signWith(key: KeyObject, alg: string, input: string): Uint8Array {
  const bytes = Buffer.from(input);
  if (alg === 'EdDSA') return sign(null, bytes, key);
  if (alg === 'ES256') return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  // 6 is RSA_PKCS1_PSS_PADDING; a salt as long as the hash (RFC 7518 section 3.5).
  if (alg === 'PS256') return sign('sha256', bytes, { key, padding: 6, saltLength: 32 });
  return sign('sha256', bytes, key);
}
