import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { TokenRules } from './claims.js';
import type { JwsHeader } from './compact-jws.js';
import { assertSigned } from './signature.js';
import { KeysUnavailableError, TokenError } from './token.error.js';
import { TokenVerifier } from './token.verifier.js';

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** Asymmetric signatures checked with the issuer's published keys (RFC 7517). */
export class JwksVerifier extends TokenVerifier {
  private readonly keys: JWTVerifyGetKey;

  /** @param url where the issuer publishes its key set */
  constructor(url: string, rules: TokenRules) {
    super(rules);
    this.keys = createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000 });
  }

  protected override async assertGenuine(token: string, { alg, kid }: JwsHeader): Promise<void> {
    if (!ALGORITHMS.includes(alg) || !kid) throw new TokenError('token_invalid');
    try {
      await assertSigned(token, await this.keys({ alg, kid }, { payload: '', signature: '' }), alg);
    } catch (error) {
      if (error instanceof TokenError) throw error;
      if (isCallersFault(error)) throw new TokenError('token_invalid');
      throw new KeysUnavailableError(error);
    }
  }
}

/** The key set was read, and the token names no key in it. */
const isCallersFault = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
