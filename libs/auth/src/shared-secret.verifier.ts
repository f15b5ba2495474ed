import type { TokenRules } from './claims.js';
import type { JwsHeader } from './compact-jws.js';
import { secretProblem } from './secret-strength.js';
import { assertSigned } from './signature.js';
import { TokenError } from './token.error.js';
import { TokenVerifier } from './token.verifier.js';

/** HS256 (RFC 7518 section 3.2) with a secret that issuer and verifier share. */
export class SharedSecretVerifier extends TokenVerifier {
  private readonly key: Uint8Array;

  /** @throws Error when the secret is shorter than 32 bytes or a placeholder */
  constructor(secret: string, rules: TokenRules) {
    super(rules);
    const problem = secretProblem('the shared JWT secret', secret);
    if (problem) throw new Error(problem);
    this.key = new TextEncoder().encode(secret);
  }

  protected override async assertGenuine(token: string, { kid }: JwsHeader): Promise<void> {
    // There is one key: whoever names one means another verifier.
    if (kid !== undefined) throw new TokenError('token_invalid');
    await assertSigned(token, this.key, 'HS256');
  }
}
