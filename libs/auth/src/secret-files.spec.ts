import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSecretFiles, SECRET_SETTINGS } from './secret-files.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taskward-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string): string {
  const file = path.join(folder, `secret-${content.length}`);
  writeFileSync(file, content);
  return file;
}

describe('settings whose name ends with _FILE', () => {
  it.each(SECRET_SETTINGS)('give %s the content of the file', (name) => {
    const settings = readSecretFiles({ [`${name}_FILE`]: fileWith('s3cret\n'), OTHER: 'kept' });
    expect(settings).toEqual({ [name]: 's3cret', OTHER: 'kept' });
  });

  it('keep blanks of the secret, and drop line breaks at its end', () => {
    const file = fileWith(' a b \r\n\n');
    expect(readSecretFiles({ SMTP_URL_FILE: file })).toEqual({ SMTP_URL: ' a b ' });
  });

  it('count as unset where they are empty, or name an empty file', () => {
    const SMTP_URL = 'smtp://mail';
    for (const SMTP_URL_FILE of ['', fileWith(''), '/dev/null']) {
      expect(readSecretFiles({ SMTP_URL, SMTP_URL_FILE })).toEqual({ SMTP_URL });
    }
  });

  it('are refused beside the value itself', () => {
    const both = { SMTP_URL: 'smtp://mail', SMTP_URL_FILE: fileWith('smtp://other') };
    expect(() => readSecretFiles(both)).toThrow(
      'SMTP_URL and SMTP_URL_FILE are both set: unset one of them',
    );
  });

  it.each([
    ['a file that is not there', '/nowhere/secret', 'ENOENT'],
    ['a folder', tmpdir(), 'EISDIR'],
    ['a device that never ends', '/dev/zero', 'it is longer'],
  ])('are refused with name and remedy for %s', (_, file, reason) => {
    expect(() => readSecretFiles({ SMTP_URL_FILE: file, BETTER_AUTH_SECRET_FILE: file })).toThrow(
      `BETTER_AUTH_SECRET_FILE: ${file} cannot be read (${reason}): name a file of up to 16 kB that this user may read\nSMTP_URL_FILE: `,
    );
  });
});

describe('DATABASE_PASSWORD', () => {
  it('becomes part of a DATABASE_URL that has no password, whatever its characters', () => {
    const settings = readSecretFiles({
      DATABASE_URL: 'postgres://taskward_api@database:5432/taskward',
      DATABASE_PASSWORD_FILE: fileWith('p%40@/:ß'),
    });
    expect(settings).toEqual({
      DATABASE_URL: 'postgres://taskward_api:p%2540%40%2F%3A%C3%9F@database:5432/taskward',
    });
    expect(decodeURIComponent(new URL(settings['DATABASE_URL']!).password)).toBe('p%40@/:ß');
  });

  it('is refused beside another password in DATABASE_URL', () => {
    const both = { DATABASE_URL: 'postgres://me:one@database/taskward', DATABASE_PASSWORD: 'two' };
    expect(() => readSecretFiles(both)).toThrow(
      'DATABASE_PASSWORD is set, and DATABASE_URL has a password: remove one of them',
    );
  });
});
