/** Why a token was turned down; stable, and safe to show. */
export type TokenErrorCode = 'token_missing' | 'token_invalid' | 'token_expired';

const WORDS: Record<TokenErrorCode, string> = {
  token_missing: 'This request needs a bearer token.',
  token_invalid: 'The bearer token is not valid here.',
  token_expired: 'The bearer token has expired.',
};

/** The caller's fault: what was sent proves no identity. */
export class TokenError extends Error {
  constructor(readonly code: TokenErrorCode) {
    super(WORDS[code]);
  }
}

/** Not the caller's fault: no key could be had to check the token with. */
export class KeysUnavailableError extends Error {
  constructor(override readonly cause: unknown) {
    super('The keys that tokens are checked with cannot be reached.');
  }
}
