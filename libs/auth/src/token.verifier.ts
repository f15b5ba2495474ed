import { CLOCK_TOLERANCE, identityOf, type TokenRules } from './claims.js';
import { type JwsHeader, readCompactJws } from './compact-jws.js';
import type { Identity } from './identity.js';
import { RememberedTokens } from './remembered-tokens.js';

/** Turns a compact JWT into an identity. One implementation for each way of signing. */
export abstract class TokenVerifier {
  private remembered!: RememberedTokens;

  protected constructor(private readonly rules: TokenRules) {
    this.forget();
  }

  /** Fetches what checking needs, and keeps it fresh. Called once, before the first token. */
  start?(): Promise<void>;

  /** Leaves no timer and no request behind. */
  stop?(): void;

  /**
   * Answers at once for a token that was verified before. Several first uses of one token at the
   * same moment are each verified: nothing is kept for a token that is not proven, so a flood of
   * forged ones leaves nothing behind.
   *
   * @param token a compact JWS (RFC 7515 section 7.1)
   * @throws TokenError when it proves nothing; KeysUnavailableError when nothing can be checked
   */
  verify(token: string): Identity | Promise<Identity> {
    return this.remembered.find(token) ?? this.verifyAnew(token);
  }

  private async verifyAnew(token: string): Promise<Identity> {
    // The one of this moment: what is checked with a key that goes meanwhile is not remembered.
    const { remembered } = this;
    const { header, claims } = readCompactJws(token);
    await this.assertGenuine(token, header);
    const identity = identityOf(claims, this.rules, Date.now() / 1000);
    remembered.add(token, identity);
    return identity;
  }

  /** Has every token verified anew, as when a key is no longer trusted. */
  protected forget(): void {
    this.remembered = new RememberedTokens(this.rules.clockTolerance ?? CLOCK_TOLERANCE);
  }

  /**
   * Checks the algorithm and the signature; the claims are judged afterwards.
   *
   * @throws TokenError; KeysUnavailableError
   */
  protected abstract assertGenuine(token: string, header: JwsHeader): Promise<void>;
}
