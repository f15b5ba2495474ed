import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readKeys } from './verification-key.js';

const make = {
  ed: () => generateKeyPairSync('ed25519'),
  ec: (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve }),
  rsa: (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength }),
};
const publicJwk = ({ publicKey }: ReturnType<typeof make.ed>) =>
  publicKey.export({ format: 'jwk' });

describe('the keys of a published set', () => {
  let ed: JsonWebKey;
  let rsa: JsonWebKey;
  beforeAll(() => {
    ed = publicJwk(make.ed());
    rsa = publicJwk(make.rsa());
  });

  const read = async (...keys: unknown[]) =>
    [...(await readKeys({ keys })).values()].map(({ kid, alg }) => `${kid} ${alg}`);

  it('are for the algorithm that they name, or the usual one of their kind', async () => {
    expect(
      await read(
        { ...ed, kid: 'a' },
        { ...publicJwk(make.ec()), kid: 'b', use: 'sig', key_ops: ['verify'] },
        { ...rsa, kid: 'c' },
        { ...rsa, kid: 'd', alg: 'PS256' },
      ),
    ).toEqual(['a EdDSA', 'b ES256', 'c RS256', 'd PS256']);
  });

  it('keep nothing but what a public key is made of', async () => {
    const [key] = (
      await readKeys({ keys: [{ ...ed, kid: 'a', x5u: 'https://x', more: 1 }] })
    ).values();
    expect(Object.keys(key!.jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('are not taken where they are not fit', async () => {
    const privateKey = make.ed().privateKey.export({ format: 'jwk' });
    const unfit: unknown[] = [
      { kty: 'oct', k: 'c2VjcmV0', kid: 'a', alg: 'HS256' },
      { ...privateKey, kid: 'a' },
      { ...ed, kid: 'a', k: 'AA' },
      ed,
      { ...ed, kid: 7 },
      { ...ed, kid: '' },
      { ...ed, kid: 'a b' },
      { ...ed, kid: 'a', alg: 'HS256' },
      { ...ed, kid: 'a', alg: 'none' },
      { ...ed, kid: 'a', alg: 'RS256' },
      { ...ed, kid: 'a', use: 'enc' },
      { ...ed, kid: 'a', key_ops: ['sign'] },
      { ...ed, kid: 'a', key_ops: 'verify' },
      { ...ed, kid: 'a', x: 'AAAA' },
      { ...ed, kid: 'a', x: 7 },
      { ...publicJwk(make.ec('P-384')), kid: 'a' },
      { ...publicJwk(make.rsa(1024)), kid: 'a' },
      { ...rsa, kid: 'a', n: '' },
      null,
      'a',
      [],
    ];
    for (const jwk of unfit) expect([jwk, await read(jwk)]).toEqual([jwk, []]);
  });

  it('are both refused where they share a name', async () => {
    const other = publicJwk(make.ed());
    expect(await read({ ...ed, kid: 'a' }, { ...other, kid: 'a' }, { ...ed, kid: 'b' })).toEqual([
      'b EdDSA',
    ]);
  });

  it.each([undefined, null, [], {}, { keys: {} }, 'x'])('are none in %j', async (set) => {
    expect((await readKeys(set)).size).toBe(0);
  });
});
