import { type Env, readEnv } from '../../web/config/env.js';

/** Fixed, so that a token made in one process is good in another; they sign nothing real. */
export const JWT_SECRET = 'kW8-tests-only-hNq3sVt7yBzE5uLpJ2mXc9aRg4';
export const AUTH_SECRET = 'rT4-tests-only-vGm8kQx2nWd6fYh0jCs5bZl7e';

export const ISSUER = 'http://localhost:3000';
export const AUDIENCE = 'taskward-api';

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

/** The API's settings for tests, as environment variables. */
export const apiVariables = (changes: Record<string, string> = {}) => ({
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  BETTER_AUTH_URL: ISSUER,
  BACKEND_JWT_SECRET: JWT_SECRET,
  ...NO_LIMITS,
  LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  ...changes,
});
