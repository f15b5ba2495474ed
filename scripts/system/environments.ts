import { readEnv } from '../../web/config/env.js';
import { readSettings } from '../../api/src/platform/config/settings.js';
import type { SystemSettings } from './settings.js';

const WEB = [
  'BETTER_AUTH_SECRET',
  'FRONTEND_JWT_SECRET',
  'JWT_AUDIENCE',
  'JWT_MODE',
  'JWT_TTL_SECONDS',
  'API_INTERNAL_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'HOST',
  'SIGN_IN_LIMIT',
  'TRUSTED_PROXIES',
];
const API = [
  'BACKEND_JWT_SECRET',
  'JWT_AUDIENCE',
  'JWT_MODE',
  'JWKS_URL',
  'LOG_LEVEL',
  'DATABASE_POOL_MAX',
  'RATE_LIMIT_PERSON',
  'RATE_LIMIT_ADDRESS',
  'EVENTS_HEARTBEAT_SECONDS',
  'HOST',
  'TRUSTED_PROXIES',
];

/** What a child needs of the person's own environment, and no secret among it. */
const SYSTEM = [
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'TMPDIR',
  'SystemRoot',
  'NODE_EXTRA_CA_CERTS',
  'FORCE_COLOR',
];

/** Where each program reaches the database, with a login of its own. */
export interface DatabaseUrls {
  web: string;
  api: string;
}

/**
 * Gives each program its own settings and no others: the API never sees BETTER_AUTH_SECRET, nor
 * web the API's database login. Both are checked here, before anything is started.
 *
 * @throws Error in one line a fault: the setting's name and the remedy
 */
export function environments(settings: SystemSettings, urls: DatabaseUrls) {
  const pick = (names: string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (settings.all[name] ? [[name, settings.all[name]]] : [])),
    );
  const common = { ...pick(SYSTEM), BETTER_AUTH_URL: settings.webUrl };
  const web = {
    ...common,
    ...pick(WEB),
    DATABASE_URL: urls.web,
    API_URL: settings.apiUrl,
    WEB_PORT: String(settings.webPort),
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const api = {
    ...common,
    ...pick(API),
    DATABASE_URL: urls.api,
    API_PORT: String(settings.apiPort),
  };
  const env = readEnv(web);
  readSettings({ ...api, BETTER_AUTH_SECRET: settings.all['BETTER_AUTH_SECRET'] });
  return { web, api, env };
}
