/** So many imports and exports of one person are under way at this instance. */
export class TooManyTransfersError extends Error {
  readonly code = 'too_many_transfers';
  /** Seconds. */
  readonly retryAfter = 5;
}
