import { describe, expect, it } from '@jest/globals';
import { readEnv } from './env';

const GOOD = {
  DATABASE_URL: 'postgres://web:secret@localhost:5432/taskward',
  BETTER_AUTH_URL: 'http://localhost:3000',
  BETTER_AUTH_SECRET: 'rT4vGm8kQx2nWd6fYh0jCs5bZl7eHuKp3A',
  FRONTEND_JWT_SECRET: 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4TdFv6',
  API_URL: 'http://localhost:3001',
};
const read = (changes: Record<string, string> = {}) =>
  readEnv({ ...GOOD, ...changes } as unknown as NodeJS.ProcessEnv);

describe('the settings of web', () => {
  it('fill in the defaults of the contract', () => {
    expect(read()).toMatchObject({
      JWT_MODE: 'shared-secret',
      JWT_AUDIENCE: 'taskward-api',
      JWT_TTL_SECONDS: 300,
    });
  });

  it.each([
    ['BETTER_AUTH_SECRET', ''],
    ['BETTER_AUTH_SECRET', 'short'],
    ['FRONTEND_JWT_SECRET', ''],
    ['FRONTEND_JWT_SECRET', GOOD.BETTER_AUTH_SECRET],
    ['BETTER_AUTH_URL', 'ftp://x'],
    ['API_URL', ''],
    ['JWT_TTL_SECONDS', '5'],
    ['JWT_TTL_SECONDS', 'soon'],
    ['JWT_MODE', 'none'],
  ])('refuse %s=%j by its name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
  });

  it('need no shared secret in jwks mode', () => {
    expect(read({ JWT_MODE: 'jwks', FRONTEND_JWT_SECRET: '' }).JWT_MODE).toBe('jwks');
  });
});
