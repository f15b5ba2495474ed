import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JwksVerifier } from './jwks.verifier.js';
import { KeysUnavailableError } from './token.error.js';

const EXPECTED = { issuer: 'https://issuer.example', audience: 'api' };

describe('JwksVerifier', () => {
  let server: Server;
  let url: string;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  beforeAll(async () => {
    keys = await generateKeyPair('EdDSA');
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'EdDSA' };
    server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => {
    server.close();
  });

  const sign = (header: object = {}) =>
    new SignJWT({ sid: 's' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one', ...header })
      .setSubject('ann')
      .setIssuer(EXPECTED.issuer)
      .setAudience(EXPECTED.audience)
      .setIssuedAt()
      .setExpirationTime('5m');

  it('accepts a token signed with a published key', async () => {
    const identity = await new JwksVerifier(url, EXPECTED).verify(
      await sign().sign(keys.privateKey),
    );
    expect(identity).toMatchObject({ userId: 'ann', sessionId: 's' });
  });

  it('refuses an unpublished key, and a published name on another key', async () => {
    const other = await generateKeyPair('EdDSA');
    const verifier = new JwksVerifier(url, EXPECTED);
    for (const forged of [
      await sign({ kid: 'two' }).sign(keys.privateKey),
      await sign().sign(other.privateKey),
    ]) {
      await expect(verifier.verify(forged)).rejects.toMatchObject({ code: 'token_invalid' });
    }
  });

  it('refuses a shared-secret token, even one signed with the public key', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const forged = await sign({ alg: 'HS256' }).sign(secret);
    const verifier = new JwksVerifier(url, EXPECTED);
    await expect(verifier.verify(forged)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('says that no key can be had where the issuer does not answer', async () => {
    const verifier = new JwksVerifier('http://127.0.0.1:1/jwks', EXPECTED);
    const token = await sign().sign(keys.privateKey);
    await expect(verifier.verify(token)).rejects.toBeInstanceOf(KeysUnavailableError);
  });
});
