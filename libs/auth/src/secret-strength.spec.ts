import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { secretProblem } from './secret-strength.js';

describe('secretProblem', () => {
  it('lets a generated secret pass, in every usual spelling', () => {
    for (const spelling of ['base64', 'base64url', 'hex'] as const) {
      expect(secretProblem('S', randomBytes(32).toString(spelling))).toBeNull();
    }
  });

  it.each([
    ['missing', undefined, /^S is missing; generate one with/],
    ['empty', '', /^S is missing; generate one with/],
    ['31 bytes long', 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4Td', /^S is shorter than 32 bytes; generate/],
    ['a placeholder', 'change-me-please-change-me-please-now', /^S is a placeholder; generate/],
    ['an example', 'this-is-an-example-secret-of-32-bytes', /^S is a placeholder; generate/],
    ['one letter many times', 'a'.repeat(64), /^S is a placeholder; generate/],
  ])('says what to do with one that is %s', (_, value, words) => {
    expect(secretProblem('S', value)).toMatch(words);
  });

  it('counts bytes, not characters', () => {
    expect(secretProblem('S', 'äöüßéèêëÄÖÜñçåøæ')).toBeNull();
  });
});
