/** Why a token was turned down; stable, and safe to show. */
export type TokenErrorCode = 'token_missing' | 'token_invalid' | 'token_expired' | 'token_revoked';

const WORDS: Record<TokenErrorCode, string> = {
  token_missing: 'This request needs a bearer token.',
  token_invalid: 'The bearer token is not valid here.',
  token_expired: 'The bearer token has expired.',
  token_revoked: 'The session of this bearer token has ended.',
};

/** The caller's fault: what was sent proves no identity. */
export class TokenError extends Error {
  constructor(readonly code: TokenErrorCode) {
    super(WORDS[code]);
  }
}

/** Not the caller's fault: nobody can be let in just now. */
export abstract class CannotCheckError extends Error {
  abstract readonly code: 'keys_unavailable' | 'revocations_unknown';
}

/** No key could be had to check the token with. */
export class KeysUnavailableError extends CannotCheckError {
  readonly code = 'keys_unavailable';

  constructor(cause?: unknown) {
    super('The keys that tokens are checked with cannot be reached.', { cause });
  }
}

/** It is not known which sessions have ended, so that any token could be of one that has. */
export class RevocationsUnknownError extends CannotCheckError {
  readonly code = 'revocations_unknown';

  constructor(cause?: unknown) {
    super('It is not known just now which sessions have ended.', { cause });
  }
}
