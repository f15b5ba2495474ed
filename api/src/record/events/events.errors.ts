import { ProblemError } from '../../platform/problems/problem.error.js';

/** So many streams of one person's are open at this instance that one more is refused. */
export class TooManyStreamsError extends ProblemError {
  readonly code = 'too_many_streams';
  /** Seconds. */
  override readonly retryAfter = 10;
}

/** This instance is about to stop; another one goes on from the last event. */
export class StoppingError extends ProblemError {
  readonly code = 'not_ready';
}
