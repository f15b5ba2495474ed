import { describe, expect, it } from '@jest/globals';
import { readClaims } from './token-claims';
import { TokenUnavailable } from './token-problems';

const jwt = (payload: unknown) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
const GOOD = { sub: 'ann', iat: 1_000, exp: 1_300 };

describe('readClaims', () => {
  it('says whose a token is and how long it lives, whatever the time is', () => {
    const token = jwt(GOOD);
    expect(readClaims(token)).toEqual({ token, userId: 'ann', life: 300_000 });
  });

  it.each<{ what: string; token: unknown }>([
    { what: 'nothing', token: undefined },
    { what: 'no text', token: 7 },
    { what: 'no JWT', token: 'no.jwt' },
    { what: 'a payload that is not base64', token: 'e30.***.signature' },
    { what: 'a payload that is not JSON', token: 'e30.bm8.signature' },
    { what: 'a payload that is no object', token: jwt(null) },
    { what: 'no signature', token: jwt(GOOD).replace('signature', '') },
    { what: 'no subject', token: jwt({ ...GOOD, sub: undefined }) },
    { what: 'a subject that is no text', token: jwt({ ...GOOD, sub: 7 }) },
    { what: 'no end', token: jwt({ ...GOOD, exp: undefined }) },
    { what: 'an end before its beginning', token: jwt({ ...GOOD, exp: 900 }) },
    { what: 'a life too short to renew', token: jwt({ ...GOOD, exp: 1_004 }) },
  ])('takes $what for no token at all', ({ token }) => {
    expect(() => readClaims(token)).toThrow(TokenUnavailable);
  });
});
