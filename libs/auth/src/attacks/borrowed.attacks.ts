import { randomBytes } from 'node:crypto';
import { type AttackTarget, claimsOf, encode, type TokenForgery } from './target.js';

/** Genuine strings of other kinds brought as tokens, and the victim's data without a signature. */
export function* borrowedStrings(target: AttackTarget): Generator<TokenForgery> {
  const claims = JSON.stringify(claimsOf(target));
  const strings: Record<string, string> = {
    ...target.borrowed,
    "the victim's id": target.claims.sub,
    "the victim's session id": target.claims.sid,
    'the claims in base64url': encode(claims),
    'the claims in hex': Buffer.from(claims).toString('hex'),
    'basic credentials': Buffer.from(`${target.claims.sub}:${target.claims.sid}`).toString(
      'base64',
    ),
    'an opaque token': randomBytes(32).toString('base64url'),
    'a UUID': '00000000-0000-0000-0000-000000000000',
    'a PASETO': `v4.local.${randomBytes(48).toString('base64url')}`,
    'a personal access token': `ghp_${randomBytes(18).toString('hex')}`,
    'a macaroon': `MDAxY2xvY2F0aW9uI${randomBytes(24).toString('base64url')}`,
    'three random segments': [40, 200, 32]
      .map((n) => randomBytes(n).toString('base64url'))
      .join('.'),
  };
  for (const [name, token] of Object.entries(strings)) yield { family: 'borrowed', name, token };
}
