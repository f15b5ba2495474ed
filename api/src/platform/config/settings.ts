import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsNotEmpty, IsUrl, validateSync } from 'class-validator';
import { readSecretFiles } from '@taskward/auth/secret-files';
import { secretProblem } from '@taskward/auth/secret-strength';
import { IfGiven } from '../problems/optional.decorators.js';
import { Origin, WholeNumber } from './settings.decorators.js';
import { trustedProxies } from './trusted-proxies.js';

const URL_OPTIONS = { require_tld: false, require_protocol: true };
const HTTP = { ...URL_OPTIONS, protocols: ['http', 'https'] };

/** What the API needs to know from outside. Each property is the environment variable's name. */
export class Settings {
  @WholeNumber(1, 65535)
  API_PORT = 3001;

  /** The address to listen on; 0.0.0.0 in a container. */
  @IsNotEmpty()
  HOST = '127.0.0.1';

  /** A login of the API's own, which reaches schema `app` alone. */
  @IsUrl(
    { ...URL_OPTIONS, protocols: ['postgres', 'postgresql'] },
    { message: '$property must be postgres://user:password@host:port/database' },
  )
  DATABASE_URL!: string;

  /** The most PostgreSQL connections that one process opens. */
  @WholeNumber(1, 200)
  DATABASE_POOL_MAX = 10;

  /** Issuer of every token, and the one origin that CORS allows. */
  @Origin()
  BETTER_AUTH_URL!: string;

  @IsIn(['shared-secret', 'jwks'])
  JWT_MODE: 'shared-secret' | 'jwks' = 'shared-secret';

  @IfGiven()
  BACKEND_JWT_SECRET?: string;

  @IsNotEmpty()
  JWT_AUDIENCE = 'taskward-api';

  /** Where the key set of `jwks` mode is; by default below BETTER_AUTH_URL. */
  @IfGiven()
  @IsUrl(HTTP, { message: '$property must be an http or https URL' })
  JWKS_URL?: string;

  /** Requests that one person may send at once, and in each minute after that. */
  @WholeNumber(1, 1_000_000_000)
  RATE_LIMIT_PERSON = 3_000;

  /** The same for one address, IPv6 by /64; many people may stand behind it. */
  @WholeNumber(1, 1_000_000_000)
  RATE_LIMIT_ADDRESS = 30_000;

  /** Between two signs of life on a stream of events; less than the shortest patience of a proxy. */
  @WholeNumber(1, 50)
  EVENTS_HEARTBEAT_SECONDS = 20;

  /** Addresses and networks of proxies whose X-Forwarded-For is believed; none by default. */
  TRUSTED_PROXIES = '';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL = 'info';

  get jwksUrl(): string {
    return this.JWKS_URL ?? `${this.BETTER_AUTH_URL}/api/auth/jwks`;
  }
}

/**
 * Validates the API's settings. The only reader of process.env in the API.
 *
 * @throws Error with one line a setting: its name and the remedy
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const source = readSecretFiles(environment);
  const names = Object.keys({ ...new Settings(), ...OPTIONAL });
  const present = Object.fromEntries(
    names.flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const settings = plainToInstance(Settings, present, { exposeDefaultValues: true });
  const problems = [
    ...validateSync(settings).flatMap(({ constraints }) => Object.values(constraints ?? {})),
    ...secretProblems(settings, source),
    ...proxyProblems(settings),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return settings;
}

/** Declared without a default, so that an instance alone does not list them. */
const OPTIONAL = { DATABASE_URL: '', BETTER_AUTH_URL: '', BACKEND_JWT_SECRET: '', JWKS_URL: '' };

function secretProblems(settings: Settings, source: Record<string, string | undefined>): string[] {
  if (settings.JWT_MODE !== 'shared-secret') return [];
  const secret = settings.BACKEND_JWT_SECRET;
  const weakness = secretProblem('BACKEND_JWT_SECRET', secret);
  if (weakness) return [weakness];
  // Whoever holds web's secret can forge its mail-verification links and take accounts over.
  if (secret === source['BETTER_AUTH_SECRET']) {
    return ['BACKEND_JWT_SECRET equals BETTER_AUTH_SECRET: give the API a secret of its own'];
  }
  return [];
}

function proxyProblems({ TRUSTED_PROXIES }: Settings): string[] {
  try {
    trustedProxies(TRUSTED_PROXIES);
    return [];
  } catch (error) {
    return [`TRUSTED_PROXIES: ${(error as Error).message}`];
  }
}
