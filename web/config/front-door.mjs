// @ts-check
// What web's server has to know before Next is there. Plain JavaScript, since nothing compiles it:
// env.ts checks the same settings, with words for whoever set them.
import { readSecretFiles } from '@taskward/auth/secret-files';
import proxyAddr from 'proxy-addr';

/**
 * @typedef {(address: string, hops: number) => boolean} Trust whether a peer may say whom it speaks for
 */

/**
 * Reads TRUSTED_PROXIES as Express reads `trust proxy`: addresses, CIDR blocks, or the words
 * loopback, linklocal and uniquelocal, with commas between them. Without any, nobody is trusted.
 *
 * @param {string | undefined} value
 * @returns {Trust}
 * @throws TypeError that names the part it cannot read
 */
export function trustedProxies(value) {
  const parts = (value ?? '').split(',').map((part) => part.trim());
  return proxyAddr.compile(parts.filter((part) => part !== ''));
}

/** Where to listen, and whether Next compiles while it serves. */
export function listenSettings(source = process.env) {
  return {
    dev: source['NODE_ENV'] === 'development',
    hostname: source['HOST'] || '127.0.0.1',
    port: Number(source['WEB_PORT'] || 3000),
  };
}

/** What answers have to say, and whom to believe. */
export function frontDoorSettings(source = process.env) {
  return {
    dev: source['NODE_ENV'] === 'development',
    trust: trustedProxies(source['TRUSTED_PROXIES']),
    /** Browsers reach web over TLS. */
    secure: new URL(source['BETTER_AUTH_URL'] ?? '').protocol === 'https:',
    databaseUrl: readSecretFiles(source)['DATABASE_URL'],
    apiOrigin: new URL(source['API_URL'] ?? '').origin,
  };
}
