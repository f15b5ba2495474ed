import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readSecretFiles } from '@taskward/auth/secret-files';
import { hostUrl } from './listen-address.js';
import { writeWhole } from './whole-file.js';

/** What start needs to know, with the contract's defaults filled in. */
export interface SystemSettings {
  /** The address that web and API listen on. */
  host: string;
  webPort: number;
  apiPort: number;
  dataDir: string;
  /** Unset: the embedded database. */
  databaseUrl: string | undefined;
  webUrl: string;
  apiUrl: string;
  /** The environment over .env: what web and API are handed their shares of. */
  all: Record<string, string>;
}

/**
 * Reads the environment and `.env`, which is made with new secrets where there is none.
 *
 * @throws Error in one line for a value that cannot be used
 */
export function readSystemSettings(): SystemSettings {
  if (!existsSync('.env')) writeWhole('.env', newDotEnv());
  // Each source is read by itself, then both together: DATABASE_PASSWORD may stand in one of them,
  // and DATABASE_URL, which it completes, in the other.
  const all = present(
    readSecretFiles({
      ...readSecretFiles(parseEnv(readFileSync('.env', 'utf8'))),
      ...readSecretFiles(process.env),
    }),
  );
  const webPort = port('WEB_PORT', all['WEB_PORT'] ?? '3000');
  const apiPort = port('API_PORT', all['API_PORT'] ?? '3001');
  if (webPort === apiPort) throw new Error(`WEB_PORT and API_PORT are both ${webPort}: change one`);
  const { FRONTEND_JWT_SECRET, BACKEND_JWT_SECRET, JWT_MODE } = all;
  if (
    JWT_MODE !== 'jwks' &&
    FRONTEND_JWT_SECRET &&
    BACKEND_JWT_SECRET &&
    FRONTEND_JWT_SECRET !== BACKEND_JWT_SECRET
  ) {
    throw new Error('FRONTEND_JWT_SECRET and BACKEND_JWT_SECRET differ: give both the same value');
  }
  const host = all['HOST'] ?? '127.0.0.1';
  return {
    host,
    webPort,
    apiPort,
    dataDir: all['DATA_DIR'] ?? '.data',
    databaseUrl: all['DATABASE_URL'],
    webUrl: all['BETTER_AUTH_URL'] ?? hostUrl(host, webPort),
    apiUrl: all['API_URL'] ?? hostUrl(host, apiPort),
    all,
  };
}

/** .env.example with its secrets filled in; the two JWT secrets are equal, as they must be. */
function newDotEnv(): string {
  const secret = () => randomBytes(48).toString('base64url');
  const jwt = secret();
  return readFileSync('.env.example', 'utf8')
    .replace(
      /^(BETTER_AUTH_SECRET|DATABASE_\w+_PASSWORD)=$/gm,
      (_, name: string) => `${name}=${secret()}`,
    )
    .replace(/^((?:FRONTEND|BACKEND)_JWT_SECRET)=$/gm, `$1=${jwt}`);
}

/** An empty value counts as unset, here as in web and API. */
function present(source: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => !!entry[1]),
  );
}

function port(name: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= 65535) return number;
  throw new Error(`${name} is "${value}": set it to a port between 1 and 65535`);
}
