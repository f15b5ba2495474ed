/** How many lists somebody can have, and labels, and saved filters: they are read as a whole. */
export const MAX_OF_A_KIND = 1_000;

/** There are as many of a kind as there can be. */
class LimitReachedError extends Error {
  readonly code = 'limit_reached';
}

/**
 * To be asked when one was made, before the transaction commits: until then no other is made.
 *
 * @param all what there is, with the new one
 * @throws LimitReachedError, which takes it back
 */
export function assertWithinLimit(all: unknown[]): void {
  if (all.length > MAX_OF_A_KIND) throw new LimitReachedError();
}
