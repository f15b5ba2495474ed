import { describe, expect, it } from '@jest/globals';
import { isOrigin } from './origin.js';

describe('isOrigin', () => {
  it.each(['http://localhost:3000', 'https://tasks.example.org', 'https://tasks.example.org/'])(
    'accepts %s',
    (value) => {
      expect(isOrigin(value)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'tasks.example.org',
    'ftp://tasks.example.org',
    'https://tasks.example.org/path',
    'https://tasks.example.org?',
    'https://tasks.example.org#',
    'https://ann@tasks.example.org',
  ])('refuses %s', (value) => {
    expect(isOrigin(value)).toBe(false);
  });
});
