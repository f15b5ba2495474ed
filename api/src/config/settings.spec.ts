import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const GOOD = {
  DATABASE_URL: 'postgres://api:secret@localhost:5432/taskward',
  BETTER_AUTH_URL: 'http://localhost:3000',
  BACKEND_JWT_SECRET: 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4TdFv6',
};
const read = (changes: Record<string, string> = {}) => readSettings({ ...GOOD, ...changes });

describe('the settings of the API', () => {
  it('fill in the defaults of the contract', () => {
    expect(read()).toMatchObject({
      API_PORT: 3001,
      JWT_MODE: 'shared-secret',
      JWT_AUDIENCE: 'taskward-api',
    });
    expect(read().jwksUrl).toBe('http://localhost:3000/api/auth/jwks');
  });

  it('take an empty value for unset', () => {
    expect(read({ API_PORT: '', JWT_MODE: '' })).toMatchObject({
      API_PORT: 3001,
      JWT_MODE: 'shared-secret',
    });
  });

  it('keep the origin of BETTER_AUTH_URL, which tokens name and CORS compares', () => {
    expect(read({ BETTER_AUTH_URL: 'https://tasks.example/' }).BETTER_AUTH_URL).toBe(
      'https://tasks.example',
    );
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['BETTER_AUTH_URL', 'localhost'],
    ['API_PORT', '0'],
    ['API_PORT', 'http'],
    ['JWT_MODE', 'none'],
    ['RATE_LIMIT_PERSON', '0'],
    ['RATE_LIMIT_ADDRESS', 'many'],
    ['TRUSTED_PROXIES', 'gateway'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1, fd00::/8/8'],
    ['BACKEND_JWT_SECRET', 'short'],
    ['BACKEND_JWT_SECRET', ''],
  ])('refuse %s=%j by its name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
  });

  it("refuse web's own secret as JWT secret", () => {
    expect(() => read({ BETTER_AUTH_SECRET: GOOD.BACKEND_JWT_SECRET })).toThrow(
      /BACKEND_JWT_SECRET equals BETTER_AUTH_SECRET/,
    );
  });

  it('need no shared secret in jwks mode', () => {
    expect(read({ JWT_MODE: 'jwks', BACKEND_JWT_SECRET: '' }).JWT_MODE).toBe('jwks');
  });
});
