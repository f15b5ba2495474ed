import { type AuthOptions, JwksVerifier, SharedSecretVerifier } from '@taskward/auth';
import type { KeySetRepository } from './platform/keys/key-set.repository.js';
import type { RevocationList } from './platform/revocations/revocation-list.js';
import { LONGEST_TOKEN_LIFE } from './platform/config/token-life.js';
import type { Settings } from './platform/config/settings.js';

/** One way of signing at a time: in one mode no token of the other is accepted. */
export function authOptions(
  settings: Settings,
  revocations: RevocationList,
  store: KeySetRepository,
): AuthOptions {
  const rules = {
    issuer: settings.BETTER_AUTH_URL,
    audience: settings.JWT_AUDIENCE,
    maxTokenAge: LONGEST_TOKEN_LIFE,
  };
  const verifier =
    settings.JWT_MODE === 'jwks'
      ? new JwksVerifier({ url: settings.jwksUrl, store }, rules)
      : new SharedSecretVerifier(settings.BACKEND_JWT_SECRET ?? '', rules);
  return { verifier, revocations, realm: 'taskward' };
}
