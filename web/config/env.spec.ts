import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnv } from './env';
import { frontDoorSettings } from './front-door.mjs';

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
  it('read secrets from files, for the server and for Next alike', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'taskward-env-'));
    const fileWith = (name: string, value: string) => {
      writeFileSync(path.join(folder, name), `${value}\n`);
      return path.join(folder, name);
    };
    const changes = {
      BETTER_AUTH_SECRET: '',
      BETTER_AUTH_SECRET_FILE: fileWith('auth', GOOD.BETTER_AUTH_SECRET),
      DATABASE_URL: 'postgres://web@localhost:5432/taskward',
      DATABASE_PASSWORD_FILE: fileWith('database', 'secret'),
    };
    const { BETTER_AUTH_SECRET, DATABASE_URL } = GOOD;
    expect(read(changes)).toMatchObject({ BETTER_AUTH_SECRET, DATABASE_URL });
    const source = { ...GOOD, ...changes } as unknown as NodeJS.ProcessEnv;
    expect(frontDoorSettings(source)).toMatchObject({ databaseUrl: DATABASE_URL });
    rmSync(folder, { recursive: true });
  });

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
    ['BETTER_AUTH_URL', 'http://localhost:3000/app'],
    ['BETTER_AUTH_URL', 'http://localhost:3000/?a'],
    ['API_URL', 'http://localhost:3001/api'],
    ['API_URL', ''],
    ['JWT_TTL_SECONDS', '5'],
    ['JWT_TTL_SECONDS', 'soon'],
    ['JWT_MODE', 'none'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['SIGN_IN_LIMIT', '0'],
    ['SIGN_IN_LIMIT', 'ten'],
    ['SIGN_IN_LIMIT', '-1.5'],
    ['SIGN_IN_LIMIT', '1e1'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ])('refuse %s=%j by its name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
  });

  it.each([
    ['JWT_TTL_SECONDS', 'soon'],
    ['SIGN_IN_LIMIT', '-1.5'],
    ['BETTER_AUTH_URL', 'ftp://tasks.example/app'],
    ['DATABASE_URL', 'mysql://localhost/tasks'],
    ['DATABASE_URL', ''],
  ])('say in one line what %s=%j has to be', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(
      new RegExp(`^${name}: must be (an? |postgres://).*$`),
    );
  });

  it.each([
    { given: { SMTP_URL: 'smtp://localhost' }, missing: 'MAIL_FROM is not set' },
    { given: { MAIL_FROM: 'a@example.org' }, missing: 'SMTP_URL is not set' },
  ])('refuse half of the settings of mail: $missing', ({ given, missing }) => {
    expect(() => read(given)).toThrow(missing);
  });

  it('take a mail server with its sender, and none', () => {
    const mail = { SMTP_URL: 'smtps://me:pw@localhost:465', MAIL_FROM: 'Taskward <a@example.org>' };
    expect(read(mail)).toMatchObject(mail);
    expect(read().SMTP_URL).toBeUndefined();
  });

  it.each(['', 'loopback', '10.0.0.7, uniquelocal', '192.0.2.0/24,2001:db8::/32'])(
    'take TRUSTED_PROXIES=%j',
    (value) => expect(() => read({ TRUSTED_PROXIES: value })).not.toThrow(),
  );

  it('need no shared secret in jwks mode', () => {
    expect(read({ JWT_MODE: 'jwks', FRONTEND_JWT_SECRET: '' }).JWT_MODE).toBe('jwks');
  });
});
