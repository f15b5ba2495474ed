import { describe, expect, it } from '@jest/globals';
import { identityOf, type TokenRules } from './claims.js';

const NOW = 1_800_000_000;
const GOOD = {
  iss: 'https://issuer.example',
  aud: 'api',
  sub: 'ann',
  sid: 'session',
  iat: NOW,
  exp: NOW + 300,
};
const RULES = { issuer: GOOD.iss, audience: GOOD.aud };

const read = (changes: object = {}, rules: Partial<TokenRules> = {}) =>
  identityOf({ ...GOOD, ...changes }, { ...RULES, ...rules }, NOW);

describe('the claims of a genuine token', () => {
  it('make an identity', () => {
    expect(read({ email: 'ann@example.org', scope: 'tasks more' })).toEqual({
      userId: 'ann',
      sessionId: 'session',
      email: 'ann@example.org',
      scopes: ['tasks', 'more'],
      issuedAt: new Date(NOW * 1000),
      expiresAt: new Date((NOW + 300) * 1000),
    });
    expect(read()).toMatchObject({ email: null, scopes: [] });
  });

  it.each([
    { what: 'our audience alone in an array', changes: { aud: ['api'] } },
    { what: 'a time before which it must not be used that has come', changes: { nbf: NOW - 1 } },
    { what: 'an end four seconds ago', changes: { iat: NOW - 300, exp: NOW - 4 } },
    { what: 'a time of issue four seconds ahead', changes: { iat: NOW + 4 } },
    { what: 'claims that we do not know', changes: { jti: 'x', roles: ['admin'] } },
  ])('may have $what', ({ changes }) => {
    expect(read(changes)).toMatchObject({ userId: 'ann' });
  });

  it.each([
    ...Object.keys(GOOD).map((name) => ({ [name]: undefined })),
    ...Object.keys(GOOD).flatMap((name) =>
      [null, {}, [], true, ''].map((value) => ({ [name]: value })),
    ),
    { iss: 'https://issuer.example/' },
    { iss: ['https://issuer.example'] },
    { aud: 'api2' },
    { aud: ['api', 'other'] },
    { aud: ['api', 'api'] },
    { sub: 7 },
    { sub: ' ' },
    { sub: 'a\0b' },
    { sub: 'a\u200bb' },
    { sub: 'a\ud800' },
    { sid: 'a\nb' },
    { sub: 'a'.repeat(256) },
    { email: 7 },
    { scope: ['tasks'] },
    { exp: `${NOW + 300}` },
    { exp: NOW + 0.5 },
    { exp: -1 },
    { exp: Infinity },
    { exp: 1e300 },
    { exp: NOW },
    { iat: -1 },
    { iat: `${NOW}` },
    { nbf: 'now' },
    { nbf: null },
    { nbf: NOW + 6 },
    { iat: NOW + 6 },
  ])('are refused with %j', (changes) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code: 'token_invalid' }));
  });

  it('end at exp, and an hour after their issue whatever exp says', () => {
    for (const changes of [
      { iat: NOW - 300, exp: NOW - 5 },
      { iat: NOW - 3605, exp: NOW + 1e6 },
      { iat: NOW, exp: NOW - 60 },
    ]) {
      expect(() => read(changes)).toThrow(expect.objectContaining({ code: 'token_expired' }));
    }
    const { expiresAt } = read({ iat: NOW - 3600, exp: NOW + 1e6 });
    expect(expiresAt).toEqual(new Date(NOW * 1000));
  });

  it('tell how far the clock of their issuer is ahead, when that is more than tolerated', () => {
    const told: number[] = [];
    const onClockDifference = (seconds: number) => told.push(seconds);
    read({ iat: NOW + 5 }, { onClockDifference });
    expect(() => read({ iat: NOW + 90, exp: NOW + 390 }, { onClockDifference })).toThrow();
    expect(() => read({ iat: NOW + 90, iss: 'else' }, { onClockDifference })).toThrow();
    expect(told).toEqual([90]);
  });
});
