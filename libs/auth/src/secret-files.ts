import { closeSync, openSync, readSync } from 'node:fs';

/** The settings that hold secrets: each may stand in a file instead, which `<name>_FILE` names. */
export const SECRET_SETTINGS = [
  'BETTER_AUTH_SECRET',
  'FRONTEND_JWT_SECRET',
  'BACKEND_JWT_SECRET',
  'SMTP_URL',
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'DATABASE_ADMIN_PASSWORD',
  'DATABASE_MIGRATOR_PASSWORD',
  'DATABASE_WEB_PASSWORD',
  'DATABASE_API_PASSWORD',
] as const;

/** Bytes of such a file; a device that never ends is no secret. */
const MAXIMUM = 16 * 1024;

type Source = Record<string, string | undefined>;

/**
 * Reads secrets from the files that `<name>_FILE` names, and puts `DATABASE_PASSWORD` into a
 * `DATABASE_URL` without a password. An empty file counts as unset, like an empty value.
 *
 * @returns the settings with values in place of files
 * @throws Error with one line a setting: its name and the remedy
 */
export function readSecretFiles(source: Source): Source {
  const settings = { ...source };
  const problems: string[] = [];
  for (const name of SECRET_SETTINGS) {
    const file = source[`${name}_FILE`];
    delete settings[`${name}_FILE`];
    if (!file) continue;
    try {
      const value = readShortFile(file).replace(/(\r?\n)+$/, '');
      if (value !== '' && source[name]) {
        problems.push(`${name} and ${name}_FILE are both set: unset one of them`);
      }
      if (value !== '') settings[name] = value;
    } catch (error) {
      problems.push(
        `${name}_FILE: ${file} cannot be read (${reason(error)}): name a file of up to 16 kB that this user may read`,
      );
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return withDatabasePassword(settings);
}

function withDatabasePassword({ DATABASE_PASSWORD, ...settings }: Source): Source {
  const { DATABASE_URL: url } = settings;
  if (!DATABASE_PASSWORD || !url || !URL.canParse(url)) {
    return DATABASE_PASSWORD ? { ...settings, DATABASE_PASSWORD } : settings;
  }
  const whole = new URL(url);
  if (whole.password) {
    throw new Error(
      'DATABASE_PASSWORD is set, and DATABASE_URL has a password: remove one of them',
    );
  }
  whole.password = encodeURIComponent(DATABASE_PASSWORD);
  return { ...settings, DATABASE_URL: whole.href };
}

function readShortFile(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAXIMUM + 1);
    const length = readSync(descriptor, bytes);
    if (length > MAXIMUM) throw new Error('it is longer');
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}

const reason = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;
