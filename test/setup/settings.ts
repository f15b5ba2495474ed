import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { type Env, readEnv } from '../../web/config/env.js';

/** Which of the two token modes this run of a suite is in: see test/jest.config.mjs. */
export const TOKEN_MODE = (globalThis as { TOKEN_MODE?: 'jwks' }).TOKEN_MODE ?? 'shared-secret';

/** Fixed, so that a token made in one process is good in another; they sign nothing real. */
export const JWT_SECRET = 'kW8-tests-only-hNq3sVt7yBzE5uLpJ2mXc9aRg4';
export const AUTH_SECRET = 'rT4-tests-only-vGm8kQx2nWd6fYh0jCs5bZl7e';

export const ISSUER = 'http://localhost:3000';
export const AUDIENCE = 'taskward-api';

/** How an issuer signs: a JOSE algorithm and its key, which `jwks` mode has a name for. */
export interface TokenSigner {
  alg: string;
  key: Uint8Array | KeyObject;
  kid?: string;
}

/** HS256 with any secret. */
export const secretSigner = (secret: string): TokenSigner => ({
  alg: 'HS256',
  key: new TextEncoder().encode(secret),
});

/** What scripts/test.ts hands over: the issuer that publishes a key for every suite. */
export interface TestIssuer {
  keysUrl: string;
  kid: string;
  privateKey: JsonWebKey;
}

function testIssuer(): TestIssuer {
  const handed = process.env['TEST_ISSUER'];
  if (!handed) throw new Error('run the tests with: npm test');
  return JSON.parse(handed) as TestIssuer;
}

/** How web signs, in the mode of this run. */
export function issuerSigner(): TokenSigner {
  if (TOKEN_MODE === 'shared-secret') return secretSigner(JWT_SECRET);
  const { kid, privateKey } = testIssuer();
  return { alg: 'EdDSA', key: createPrivateKey({ key: privateKey, format: 'jwk' }), kid };
}

/** Web's settings for tests, as environment variables. */
const webVariables = (changes: Record<string, string> = {}) => ({
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  BETTER_AUTH_URL: ISSUER,
  BETTER_AUTH_SECRET: AUTH_SECRET,
  FRONTEND_JWT_SECRET: JWT_SECRET,
  API_URL: 'http://localhost:3001',
  ...changes,
});

export const webEnv = (changes: Record<string, string> = {}): Env => readEnv(webVariables(changes));

/** So that suites, which are one person at one address, are not held up. */
export const NO_LIMITS = { RATE_LIMIT_PERSON: '1000000000', RATE_LIMIT_ADDRESS: '1000000000' };

/** The API's settings for tests, as environment variables; in the mode of this run. */
export const apiVariables = (changes: Record<string, string> = {}): Record<string, string> => ({
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  BETTER_AUTH_URL: ISSUER,
  BACKEND_JWT_SECRET: JWT_SECRET,
  JWT_MODE: TOKEN_MODE,
  ...(TOKEN_MODE === 'jwks' && { JWKS_URL: testIssuer().keysUrl }),
  ...NO_LIMITS,
  LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  ...changes,
});
