import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readCompactJws } from '../compact-jws.js';
import { JwksVerifier } from '../jwks.verifier.js';
import { SharedSecretVerifier } from '../shared-secret.verifier.js';
import {
  type AttackTarget,
  goodToken,
  requestForgeries,
  type TokenForgery,
  tokenForgeries,
} from './attacks.js';

const RULES = { issuer: 'https://issuer.example', audience: 'api' };
const SECRET = 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4TdFv6';

const ed = generateKeyPairSync('ed25519');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

function jwks(alg: 'EdDSA' | 'ES256' | 'RS256' | 'PS256', { publicKey, privateKey }: typeof ed) {
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg }];
  const fetch = () => Promise.resolve({ keys });
  return {
    signing: { mode: 'jwks' as const, privateKey, kid: 'one', alg },
    verifier: new JwksVerifier({ url: 'https://issuer.example/keys', fetch }, RULES),
  };
}

const MODES = [
  {
    mode: 'HS256',
    signing: { mode: 'shared-secret' as const, secret: SECRET },
    verifier: new SharedSecretVerifier(SECRET, RULES),
  },
  { mode: 'EdDSA', ...jwks('EdDSA', ed) },
  { mode: 'ES256', ...jwks('ES256', ec) },
  { mode: 'RS256', ...jwks('RS256', rsa) },
  { mode: 'PS256', ...jwks('PS256', rsa) },
];

describe.each(MODES)('the forgeries aimed at $mode', ({ signing, verifier }) => {
  const target: AttackTarget = {
    ...RULES,
    signing,
    claims: { sub: 'victim', sid: 'session', email: 'v@example.org', scope: 'tasks' },
    trap: 'http://127.0.0.1:9/trap',
  };

  let forgeries: TokenForgery[];
  let good: string;
  beforeAll(() => {
    forgeries = tokenForgeries(target);
    good = goodToken(target);
  });

  it('are many, each with a name of its own', () => {
    expect(forgeries.length).toBeGreaterThan(1_000);
    const names = forgeries.map(({ family, name }) => `${family}: ${name}`);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });

  it('can be sent as they are, and do not arrive as the good token', () => {
    const legal = /^(?![\t ])[\t\x20-\x7e\x80-\xff]*(?<![\t ])$/;
    const unfit = forgeries.filter(({ token }) => !legal.test(token) || token === good);
    expect(unfit).toEqual([]);
  });

  it('are all refused, before and after which the good token is accepted', async () => {
    expect(await verifier.verify(good)).toMatchObject({ userId: 'victim' });
    const wrong: string[] = [];
    for (const { family, name, token } of forgeries) {
      const outcome: unknown = await (async () => verifier.verify(token))().then(
        () => 'accepted',
        (error: { code?: string }) => error.code,
      );
      if (outcome !== 'token_invalid' && outcome !== 'token_expired') {
        wrong.push(`${family}: ${name}: ${String(outcome)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await verifier.verify(good)).toMatchObject({ userId: 'victim' });
  });

  it('would be read as the victim in their hundreds if no signature were looked at', () => {
    const read = forgeries.filter(({ token }) => {
      try {
        return readCompactJws(token).claims['sub'] === 'victim';
      } catch {
        return false;
      }
    });
    expect(read.length).toBeGreaterThan(200);
  });
});

describe('the forged requests', () => {
  it('are many, each with a name of its own', () => {
    const forgeries = requestForgeries({
      ...RULES,
      signing: { mode: 'shared-secret', secret: SECRET },
      claims: { sub: 'victim', sid: 'session' },
      trap: 'http://127.0.0.1:9/trap',
    });
    expect(forgeries.length).toBeGreaterThan(150);
    expect(new Set(forgeries.map(({ name }) => name)).size).toBe(forgeries.length);
  });
});
