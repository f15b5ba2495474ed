import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import { JwksVerifier } from './jwks.verifier.js';

const RULES = { issuer: 'https://issuer.example', audience: 'api' };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(key: KeyObject, header: object = {}): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: RULES.issuer, aud: 'api', sub: 'ann', sid: 's', iat, exp: iat + 60 };
  const input = `${encode({ alg: 'EdDSA', kid: 'one', ...header })}.${encode(claims)}`;
  return `${input}.${signBytes(null, Buffer.from(input), key).toString('base64url')}`;
}

describe('JwksVerifier', () => {
  const keys = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519');
  const publish = (kid: string, { publicKey }: typeof keys): JsonWebKey => ({
    ...publicKey.export({ format: 'jwk' }),
    kid,
  });
  let published: JsonWebKey[];
  let fetches: number;
  let verifier: JwksVerifier;
  beforeEach(() => {
    [published, fetches] = [[publish('one', keys)], 0];
    const fetch = () => {
      fetches += 1;
      return Promise.resolve({ keys: published });
    };
    verifier = new JwksVerifier({ url: 'https://issuer.example/keys', fetch }, RULES);
  });

  it('accepts a token signed with a published key', async () => {
    expect(await verifier.verify(sign(keys.privateKey))).toMatchObject({ userId: 'ann' });
  });

  it.each([
    { what: 'an unpublished name', forge: () => sign(keys.privateKey, { kid: 'two' }) },
    { what: 'no name', forge: () => sign(keys.privateKey, { kid: undefined }) },
    { what: 'a published name on another key', forge: () => sign(other.privateKey) },
    {
      what: "an algorithm that is not the key's",
      forge: () => sign(keys.privateKey, { alg: 'ES256' }),
    },
  ])('refuses $what', async ({ forge }) => {
    await expect(verifier.verify(forge())).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('asks the issuer nothing for tokens of another mode', async () => {
    for (const alg of ['HS256', 'none', 'RS512']) {
      const forged = sign(keys.privateKey, { alg, kid: 'two' });
      await expect(verifier.verify(forged)).rejects.toMatchObject({ code: 'token_invalid' });
    }
    expect(fetches).toBe(0);
  });

  it('checks remembered tokens anew as soon as it knows that a key is gone', async () => {
    await verifier.start();
    const token = sign(keys.privateKey);
    await verifier.verify(token);
    expect(verifier.verify(token)).not.toBeInstanceOf(Promise);
    published = [publish('two', other)];
    expect(await verifier.verify(sign(other.privateKey, { kid: 'two' }))).toBeDefined();
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'token_invalid' });
    verifier.stop();
  });
});
