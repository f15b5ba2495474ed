/** Too many requests for now. */
export class RateLimitedError extends Error {
  readonly code = 'rate_limited';

  /** @param retryAfter seconds until the next one is allowed */
  constructor(readonly retryAfter: number) {
    super('too many requests');
  }
}
