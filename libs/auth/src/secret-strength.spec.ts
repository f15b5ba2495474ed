import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { secretProblem } from './secret-strength.js';

describe('secretProblem', () => {
  it('lets a generated secret pass, in every usual spelling', () => {
    for (const spelling of ['base64', 'base64url', 'hex'] as const) {
      for (let count = 0; count < 3_000; count += 1) {
        const secret = randomBytes(32).toString(spelling);
        const problem = secretProblem('S', secret);
        if (problem) throw new Error(`${secret}: ${problem}`);
      }
    }
  });

  it.each([
    ['missing', undefined, /^S is missing; generate one with/],
    ['empty', '', /^S is missing; generate one with/],
    ['31 bytes long', 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4Td', /^S is shorter than 32 bytes; generate/],
    ['a placeholder', 'change-me-please-change-me-please-now', /^S is a placeholder; generate/],
    ['an example', 'this-is-an-example-secret-of-32-bytes', /^S is a placeholder; generate/],
    ['one letter many times', 'a'.repeat(64), /^S is a placeholder; generate/],
    [
      'the default of Better Auth',
      'better-auth-secret-12345678901234567890',
      /^S is a placeholder; generate/,
    ],
    ['a joke', 'correct-horse-battery-staple-correct', /^S is a placeholder; generate/],
    [
      'the key of RFC 7515',
      'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      /^S is published, so attackers try it; generate/,
    ],
    [
      'in a public list of JWT secrets',
      'n2r5u8x/A%D*G-KaPdSgVkYp3s6v9y$B&E(H+MbQeThWmZq4t7w!z%C*F-J@NcRf',
      /^S is published, so attackers try it; generate/,
    ],
    [
      'in such a list as an MD5 hash',
      'd41d8cd98f00b204e9800998ecf8427e',
      /^S is published, so attackers try it; generate/,
    ],
    [
      'a long published one, recognised by its beginning',
      `XDFS1ASORfqxJP1dOqpT0rCWEFCvYMtRKu77tXBUSAN09AEWboqlvCZziLIwyhUU${'x7Kq'.repeat(3)}`,
      /^S is published, so attackers try it; generate/,
    ],
    [
      'a published one with a blank behind it',
      '09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7 ',
      /^S is published, so attackers try it; generate/,
    ],
    [
      'a UUID',
      '5b1c7a52-6d1f-4c0e-9d3b-8f2a7e64c915',
      /^S is a UUID, which holds 122 bits at most/,
    ],
    ['the default of jwt.io', 'a-string-secret-at-least-256-bits-long', /^S can be guessed; gen/],
    ['common words', 'my-super-long-jwt-signing-key-for-dev-2026', /^S can be guessed; generate/],
    ['a pattern', 'kW8hNq3sVt7yBzE5kW8hNq3sVt7yBzE5', /^S can be guessed; generate/],
    [
      'a short pattern',
      'x9!Qx9!Qx9!Qx9!Qx9!Qx9!Qx9!QtuvW',
      /^S is a placeholder|^S can be guessed/,
    ],
    ['a sequence', 'abcdefghijklmnopqrstuvwxyz0123456789', /^S can be guessed; generate/],
  ])('says what to do with one that is %s', (_, value, words) => {
    expect(secretProblem('S', value)).toMatch(words);
  });

  it('counts bytes, not characters', () => {
    expect(secretProblem('S', 'äöüßéèêëÄÖÜñçåøæ')).toBeNull();
  });
});
