import { TokenError } from './token.error.js';

/** Longer than any token this house issues; bounds the work that a forged one can cause. */
const MAX_LENGTH = 4096;

/**
 * Refuses what jose would let through: segments whose base64url is not the canonical spelling of
 * its bytes (RFC 4648 section 3.5), which would give one token many spellings.
 *
 * @throws TokenError unless there are exactly three canonical segments
 */
export function assertCanonical(token: string): void {
  const segments = token.length <= MAX_LENGTH ? token.split('.') : [];
  if (segments.length !== 3 || !segments.every(isCanonical)) throw new TokenError('token_invalid');
}

const isCanonical = (segment: string) =>
  segment !== '' && Buffer.from(segment, 'base64url').toString('base64url') === segment;
