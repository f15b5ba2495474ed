import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type AttackTarget, claimsOf, headerOf, hmacToken, type TokenForgery } from './target.js';

/** Secrets that people forget to change, or that a careless verifier ends up with. */
const GUESSES = [
  '',
  '\0',
  ' ',
  'secret',
  'password',
  'changeme',
  'test',
  'key',
  'jwt',
  'jwt_secret',
  'your-256-bit-secret',
  'your_jwt_secret',
  'supersecret',
  'null',
  'undefined',
  'NaN',
  'true',
  'false',
  '0',
  '[object Object]',
  'better-auth-secret-123456789',
  'taskward',
  'a'.repeat(32),
  '0'.repeat(32),
  '\0'.repeat(32),
  '\0'.repeat(64),
];

/** HS256 with what everybody knows as the secret: guesses, names, and public keys in every form. */
export function* guessedSecrets(target: AttackTarget): Generator<TokenForgery> {
  const { kid, ...bare } = headerOf(target);
  const claims = claimsOf(target);
  const known = {
    ...Object.fromEntries(GUESSES.map((guess) => [JSON.stringify(guess), guess])),
    'the issuer': target.issuer,
    'the audience': target.audience,
    'the subject': target.claims.sub,
    'the session': target.claims.sid,
    ...publicForms(target),
  };
  for (const [what, secret] of Object.entries(known)) {
    for (const hash of ['sha256', 'sha384', 'sha512'] as const) {
      const alg = `HS${hash.slice(3)}`;
      yield {
        family: 'guessed secret',
        name: `${alg} with ${what} as secret`,
        token: hmacToken({ ...bare, alg }, claims, secret, hash),
      };
      if (kid === undefined || hash !== 'sha256') continue;
      yield {
        family: 'guessed secret',
        name: `${alg} with ${what} as secret, and the kid`,
        token: hmacToken({ ...bare, alg, kid }, claims, secret, hash),
      };
      // The header asks for the asymmetric algorithm, the signature is an HMAC.
      yield {
        family: 'guessed secret',
        name: `${String(bare['alg'])} with an HMAC by ${what}`,
        token: hmacToken({ ...bare, kid }, claims, secret, hash),
      };
    }
  }
}

/** A public key as somebody might pass it to an HMAC (CVE-2015-9235 and its kin). */
function publicForms({ signing }: AttackTarget): Record<string, string | Uint8Array> {
  const key: KeyObject =
    signing.mode === 'jwks'
      ? createPublicKey(signing.privateKey)
      : generateKeyPairSync('ed25519').publicKey;
  const pem = key.export({ format: 'pem', type: 'spki' }).toString();
  const der = key.export({ format: 'der', type: 'spki' });
  const jwk = key.export({ format: 'jwk' });
  const named = signing.mode === 'jwks' ? { ...jwk, kid: signing.kid, alg: signing.alg } : jwk;
  const raw = jwk.x ?? jwk.n ?? '';
  return {
    'the PEM': pem,
    'the PEM, trimmed': pem.trim(),
    'the PEM with CRLF': pem.replaceAll('\n', '\r\n'),
    'the PEM in one line': pem.replaceAll('\n', ''),
    'the PEM without its frame': pem.replace(/-----.*-----/g, '').trim(),
    'the DER': der,
    'the DER in hex': der.toString('hex'),
    'the DER in base64': der.toString('base64'),
    'the JWK': JSON.stringify(jwk),
    'the published JWK': JSON.stringify(named),
    'the JWK, indented': JSON.stringify(jwk, null, 2),
    'the key set': JSON.stringify({ keys: [named] }),
    'the raw key': Buffer.from(raw, 'base64url'),
    'the raw key in base64url': raw,
    ...(signing.mode === 'jwks' && { 'the kid': signing.kid }),
  };
}
