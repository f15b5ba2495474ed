import type { JwtOptions } from 'better-auth/plugins';
import { SignJWT } from 'jose';
import type { Env } from '../../config/env';
import { keyring } from './signing-keys';

/**
 * What a token says and how it is signed: RFC 7519 claims for the API, never the user row.
 *
 * Better Auth's plugin has no symmetric algorithm, so in `shared-secret` mode it is handed a
 * signer; `remoteUrl` and `alg` are then required by the plugin, and `/jwks` answers 404.
 */
export function jwtOptions(env: Env): JwtOptions {
  const claims: NonNullable<JwtOptions['jwt']> = {
    issuer: env.BETTER_AUTH_URL,
    audience: env.JWT_AUDIENCE,
    expirationTime: `${env.JWT_TTL_SECONDS}s`,
    definePayload: ({ user, session }) => ({
      sid: session.id,
      email: user.email,
      scope: 'tasks',
    }),
  };
  if (env.JWT_MODE === 'jwks') {
    return {
      disableSettingJwtHeader: true,
      adapter: keyring,
      jwks: { keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' } },
      jwt: claims,
    };
  }
  const key = new TextEncoder().encode(env.FRONTEND_JWT_SECRET);
  return {
    disableSettingJwtHeader: true,
    jwks: { remoteUrl: `${env.BETTER_AUTH_URL}/api/auth/jwks`, keyPairConfig: { alg: 'ES256' } },
    jwt: {
      ...claims,
      sign: (payload) =>
        new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(key),
    },
  };
}
