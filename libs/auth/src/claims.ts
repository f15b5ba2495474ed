import type { Identity } from './identity.js';
import { TokenError } from './token.error.js';

/** What every token must say, whatever it is signed with. Times are in seconds. */
export interface TokenRules {
  /** `iss`, compared as a whole. */
  issuer: string;
  /** `aud`: this string, or an array that holds it alone. */
  audience: string;
  /** By how much the issuer's clock may differ. Default 5. */
  clockTolerance?: number;
  /** After `iat`; a token is refused then whatever its `exp` says. Default 3600. */
  maxTokenAge?: number;
  /**
   * Called with the seconds by which the issuer's clock is ahead of ours, when they are more than
   * is tolerated. Only a token with a good signature makes it speak; the token is refused.
   */
  onClockDifference?: (seconds: number) => void;
}

export const CLOCK_TOLERANCE = 5;
const MAX_TOKEN_AGE = 3600;

/** The last second of the year 9999: beyond it a number is no time that RFC 3339 can write. */
const LAST_TIME = 253_402_300_799;

/** Ids are compared and logged: bounded, and without spaces, control or broken characters. */
const NAME = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Z}]{1,255}$/u;

/**
 * Turns the claims (RFC 7519 section 4) of a token whose signature is good into an identity.
 *
 * An `aud` that names others beside us is refused: each of them could replay the token here. Times
 * are whole numbers, which is stricter than RFC 7519 and what issuers write.
 *
 * @param now seconds since 1970
 * @throws TokenError when a claim is missing, mistyped, somebody else's, or out of its time
 */
export function identityOf(
  claims: Record<string, unknown>,
  rules: TokenRules,
  now: number,
): Identity {
  const { iss, aud, sub, sid, email, scope, iat, exp, nbf = iat } = claims;
  const typed =
    iss === rules.issuer &&
    isAudience(aud, rules.audience) &&
    isName(sub) &&
    isName(sid) &&
    isOptionalText(email) &&
    isOptionalText(scope) &&
    isTime(iat) &&
    isTime(exp) &&
    isTime(nbf);
  if (!typed) throw new TokenError('token_invalid');

  const tolerance = rules.clockTolerance ?? CLOCK_TOLERANCE;
  if (iat > now + tolerance) rules.onClockDifference?.(iat - now);
  if (Math.max(iat, nbf) > now + tolerance) throw new TokenError('token_invalid');
  const end = Math.min(exp, iat + (rules.maxTokenAge ?? MAX_TOKEN_AGE));
  if (now >= end + tolerance) throw new TokenError('token_expired');
  if (exp <= iat) throw new TokenError('token_invalid');

  return Object.freeze({
    userId: sub,
    sessionId: sid,
    email: email ?? null,
    scopes: Object.freeze(scope?.split(' ') ?? []),
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(end * 1000),
  });
}

const isAudience = (aud: unknown, expected: string) =>
  aud === expected || (Array.isArray(aud) && aud.length === 1 && aud[0] === expected);

const isName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);

const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LAST_TIME;
