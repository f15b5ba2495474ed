import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { SharedSecretVerifier } from './shared-secret.verifier.js';

const SECRET = 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4TdFv6';
const RULES = { issuer: 'https://issuer.example', audience: 'api' };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(header: object = {}, claims: object = {}, secret = SECRET): string {
  const iat = Math.floor(Date.now() / 1000);
  const said = { iss: RULES.issuer, aud: 'api', sub: 'ann', sid: 's', iat, exp: iat + 60 };
  const input = `${encode({ alg: 'HS256', ...header })}.${encode({ ...said, ...claims })}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

describe('SharedSecretVerifier', () => {
  const verifier = new SharedSecretVerifier(SECRET, RULES);

  it.each([{}, { typ: 'JWT' }])(
    'accepts a token signed with the secret, header %j',
    async (extra) => {
      expect(await verifier.verify(sign(extra))).toMatchObject({ userId: 'ann', sessionId: 's' });
    },
  );

  it.each([
    { alg: 'none' },
    { alg: 'hs256' },
    { alg: 'HS512' },
    { alg: ['HS256'] },
    { typ: 'jwt' },
    { typ: 'at+jwt' },
    { typ: null },
    { kid: 'any' },
    { crit: ['exp'] },
    { b64: true },
    { zip: 'DEF' },
    { jku: 'https://evil.example/keys' },
    { jwk: { kty: 'oct', k: 'AA' } },
    { x5u: 'https://evil.example/cert' },
    { x5c: [] },
    { cty: 'JWT' },
    { unheard: 'of' },
  ])('refuses the header %j, however it is signed', async (header) => {
    await expect(verifier.verify(sign(header))).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('refuses another secret before it looks at any time', async () => {
    const forged = sign({}, { exp: 1, iat: 0 }, `${SECRET}!`);
    await expect(verifier.verify(forged)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('speaks of clocks for genuine tokens alone', async () => {
    const told: number[] = [];
    const rules = { ...RULES, onClockDifference: (seconds: number) => told.push(seconds) };
    const watchful = new SharedSecretVerifier(SECRET, rules);
    const iat = Math.floor(Date.now() / 1000) + 600;
    await expect(watchful.verify(sign({}, { iat, exp: iat + 60 }, `${SECRET}!`))).rejects.toThrow();
    expect(told).toEqual([]);
    await expect(watchful.verify(sign({}, { iat, exp: iat + 60 }))).rejects.toThrow();
    expect(Math.round(told[0]! / 10)).toBe(60);
  });

  it.each([
    ['padding', (token: string) => `${token}=`],
    ['a second spelling', (token: string) => token.slice(0, -1) + next(token.at(-1)!)],
    ['two segments', (token: string) => token.split('.').slice(0, 2).join('.')],
    ['four segments', (token: string) => `${token}.x`],
    ['an empty signature', (token: string) => token.replace(/[^.]+$/, '')],
    ['a line break', (token: string) => token.replace('.', '\n.')],
    ['more than 4096 characters', () => sign({}, { pad: 'x'.repeat(4096) })],
  ])('refuses %s', async (_, forge) => {
    await expect(verifier.verify(forge(sign()))).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('refuses names that stand twice, and claims that are no object', async () => {
    for (const payload of ['{"sub":"ann","sub":"bob"}', '[]', 'null']) {
      const input = `${encode({ alg: 'HS256' })}.${Buffer.from(payload).toString('base64url')}`;
      const token = `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'token_invalid' });
    }
  });
});

/** The next character: of a 32-byte signature's last one, the low two bits mean nothing. */
function next(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(character) + 1]!;
}
