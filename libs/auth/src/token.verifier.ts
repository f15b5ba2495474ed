import { identityOf, type TokenRules } from './claims.js';
import { type JwsHeader, readCompactJws } from './compact-jws.js';
import type { Identity } from './identity.js';

/** Turns a compact JWT into an identity. One implementation for each way of signing. */
export abstract class TokenVerifier {
  protected constructor(private readonly rules: TokenRules) {}

  /**
   * @param token a compact JWS (RFC 7515 section 7.1)
   * @throws TokenError when it proves nothing; KeysUnavailableError when nothing can be checked
   */
  async verify(token: string): Promise<Identity> {
    const { header, claims } = readCompactJws(token);
    await this.assertGenuine(token, header);
    return identityOf(claims, this.rules, Date.now() / 1000);
  }

  /**
   * Checks the algorithm and the signature; the claims are judged afterwards.
   *
   * @throws TokenError; KeysUnavailableError
   */
  protected abstract assertGenuine(token: string, header: JwsHeader): Promise<void>;
}
