import { errors, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { assertCanonical } from './compact-jws.js';
import type { Identity } from './identity.js';
import { TokenError } from './token.error.js';

/** What every token must say, whatever it is signed with. */
export interface ExpectedClaims {
  /** `iss`, compared as a whole. */
  issuer: string;
  /** `aud`. */
  audience: string;
  /** Seconds by which the issuer's clock may differ. Default 5. */
  clockTolerance?: number;
  /** Seconds after `iat` at which a token is refused whatever its `exp` says. Default 3600. */
  maxTokenAge?: number;
}

/** Turns a compact JWT into an identity. One implementation for each way of signing. */
export abstract class TokenVerifier {
  private readonly options: JWTVerifyOptions;

  protected constructor(expected: ExpectedClaims, algorithms: string[]) {
    this.options = {
      algorithms,
      // jose skips these checks where they are undefined, so they are never optional here.
      issuer: expected.issuer,
      audience: expected.audience,
      requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      clockTolerance: expected.clockTolerance ?? 5,
      maxTokenAge: expected.maxTokenAge ?? 3600,
    };
  }

  /**
   * @param token a compact JWS (RFC 7515 section 7.1)
   * @throws TokenError when it proves nothing; KeysUnavailableError when nothing can be checked
   */
  async verify(token: string): Promise<Identity> {
    try {
      assertCanonical(token);
      return toIdentity(await this.check(token, this.options));
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new TokenError('token_expired');
      if (error instanceof errors.JOSEError) throw new TokenError('token_invalid');
      throw error;
    }
  }

  /** Checks signature and claims; throws jose's errors. */
  protected abstract check(token: string, options: JWTVerifyOptions): Promise<JWTPayload>;
}

function toIdentity({ sub, sid, email, scope, exp }: JWTPayload): Identity {
  if (!isName(sub) || !isName(sid) || exp === undefined) throw new TokenError('token_invalid');
  return {
    userId: sub,
    sessionId: sid,
    email: typeof email === 'string' ? email : null,
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
    expiresAt: new Date(exp * 1000),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
