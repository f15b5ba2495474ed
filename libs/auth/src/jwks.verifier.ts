import type { TokenRules } from './claims.js';
import type { JwsHeader } from './compact-jws.js';
import { KeySet, type KeySetOptions } from './key-set.js';
import { assertSigned } from './signature.js';
import { TokenError } from './token.error.js';
import { TokenVerifier } from './token.verifier.js';
import { ALGORITHMS } from './verification-key.js';

/**
 * Asymmetric signatures checked with the issuer's published keys (RFC 7517). AuthModule starts and
 * stops it; elsewhere that is the caller's part.
 */
export class JwksVerifier extends TokenVerifier {
  private readonly keys: KeySet;

  constructor(options: KeySetOptions, rules: TokenRules) {
    super(rules);
    // A remembered token does not say which key it was signed with, so all are checked anew.
    this.keys = new KeySet(options, () => this.forget());
  }

  override start(): Promise<void> {
    return this.keys.start();
  }

  override stop(): void {
    this.keys.stop();
  }

  /** The algorithm is the key's own; what the header says must agree, and decides nothing. */
  protected override async assertGenuine(token: string, { alg, kid }: JwsHeader): Promise<void> {
    // Before the issuer is asked for a key: tokens of another mode cost it nothing.
    if (kid === undefined || !ALGORITHMS.includes(alg)) throw new TokenError('token_invalid');
    const known = await this.keys.find(kid);
    if (known?.alg !== alg) throw new TokenError('token_invalid');
    await assertSigned(token, known.key, known.alg);
  }
}
