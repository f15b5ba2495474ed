/** The person is signed out: only signing in again helps. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

/**
 * The token could not be had for a reason that may pass. `status` is 0 when nothing answered,
 * and 502, as of a bad gateway, when what came was no token.
 */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';

  constructor(
    readonly status: number,
    reason = status ? `web answered ${status}` : 'no answer',
  ) {
    super(`no token: ${reason}`);
  }
}
