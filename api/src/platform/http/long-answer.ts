import type { Request } from 'express';

/** Milliseconds. */
const PATIENCE = 600_000;

/**
 * For what takes as long as an account is large: lets ten minutes of silence pass on the connection,
 * where another answer has one (see limitPatience).
 */
export function awaitLongAnswer({ socket }: Request): void {
  socket.setTimeout(PATIENCE);
}
