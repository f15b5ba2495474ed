import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from './settings.js';

const GOOD = {
  DATABASE_URL: 'postgres://api:secret@localhost:5432/taskward',
  BETTER_AUTH_URL: 'http://localhost:3000',
  BACKEND_JWT_SECRET: 'kW8hNq3sVt7yBzE5uLpJ2mXc9aRg4TdFv6',
};
const read = (changes: Record<string, string> = {}) => readSettings({ ...GOOD, ...changes });
const faultOf = (changes: Record<string, string>): string => {
  try {
    read(changes);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const NO_ORIGINS = [
  'https://tasks.example/app',
  'https://tasks.example/?a=b',
  'https://tasks.example/#a',
  'https://me@tasks.example',
  'ftp://tasks.example',
];

describe('the settings of the API', () => {
  it('read secrets from files', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'taskward-settings-'));
    const file = path.join(folder, 'secret');
    writeFileSync(file, `${GOOD.BACKEND_JWT_SECRET}\n`);
    const settings = read({ BACKEND_JWT_SECRET: '', BACKEND_JWT_SECRET_FILE: file });
    expect(settings.BACKEND_JWT_SECRET).toBe(GOOD.BACKEND_JWT_SECRET);
    rmSync(folder, { recursive: true });
  });

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

  it.each(['ten', '0', '201', '1.5', '-1', '1e1', ' 5'])(
    'say in one line what DATABASE_POOL_MAX=%j has to be',
    (value) => {
      expect(() => read({ DATABASE_POOL_MAX: value })).toThrow(
        `DATABASE_POOL_MAX is "${value}": set it to a whole number from 1 to 200`,
      );
      expect(faultOf({ DATABASE_POOL_MAX: value }).split('\n')).toHaveLength(1);
    },
  );

  it.each(NO_ORIGINS)('say in one line that %j is no origin for BETTER_AUTH_URL', (value) => {
    expect(faultOf({ BETTER_AUTH_URL: value })).toBe(
      `BETTER_AUTH_URL is "${value}": set it to an origin such as https://tasks.example.org, without a path`,
    );
  });

  it.each(['', 'localhost', 'mysql://localhost/tasks'])(
    'say in one line what DATABASE_URL=%j has to be, and do not repeat it',
    (value) => {
      expect(faultOf({ DATABASE_URL: value })).toBe(
        'DATABASE_URL must be postgres://user:password@host:port/database',
      );
    },
  );

  it("refuse web's own secret as JWT secret", () => {
    expect(() => read({ BETTER_AUTH_SECRET: GOOD.BACKEND_JWT_SECRET })).toThrow(
      /BACKEND_JWT_SECRET equals BETTER_AUTH_SECRET/,
    );
  });

  it('need no shared secret in jwks mode', () => {
    expect(read({ JWT_MODE: 'jwks', BACKEND_JWT_SECRET: '' }).JWT_MODE).toBe('jwks');
  });
});
