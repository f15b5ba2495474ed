import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { KeysUnavailableError } from './token.error.js';
import { type ExpectedClaims, TokenVerifier } from './token.verifier.js';

/** Asymmetric signatures checked with the issuer's published keys (RFC 7517). */
export class JwksVerifier extends TokenVerifier {
  private readonly keys: JWTVerifyGetKey;

  /** @param url where the issuer publishes its key set */
  constructor(url: string, expected: ExpectedClaims) {
    super(expected, ['EdDSA', 'ES256', 'RS256', 'PS256']);
    this.keys = createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000 });
  }

  protected override async check(token: string, options: JWTVerifyOptions) {
    const keyOf: JWTVerifyGetKey = async (header, jws) => {
      try {
        return await this.keys(header, jws);
      } catch (error) {
        if (isCallersFault(error)) throw error;
        throw new KeysUnavailableError(error);
      }
    };
    return (await jwtVerify(token, keyOf, options)).payload;
  }
}

/** The key set was read, and the token names no key in it. */
const isCallersFault = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
