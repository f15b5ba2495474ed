import { jwtVerify, type JWTVerifyOptions } from 'jose';
import { secretProblem } from './secret-strength.js';
import { type ExpectedClaims, TokenVerifier } from './token.verifier.js';

/** HS256 (RFC 7518 section 3.2) with a secret that issuer and verifier share. */
export class SharedSecretVerifier extends TokenVerifier {
  private readonly key: Uint8Array;

  /** @throws Error when the secret is shorter than 32 bytes or a placeholder */
  constructor(secret: string, expected: ExpectedClaims) {
    super(expected, ['HS256']);
    const problem = secretProblem('the shared JWT secret', secret);
    if (problem) throw new Error(problem);
    this.key = new TextEncoder().encode(secret);
  }

  protected override async check(token: string, options: JWTVerifyOptions) {
    return (await jwtVerify(token, this.key, options)).payload;
  }
}
