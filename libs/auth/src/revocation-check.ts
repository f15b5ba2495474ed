import type { Identity } from './identity.js';

/** Knows which sessions have ended before their tokens did. */
export interface RevocationCheck {
  /**
   * Asked on every request, so it answers from memory.
   *
   * @returns whether the session of this token, or every session of its owner, has ended
   * @throws RevocationsUnknownError where the list is not known to be current: nobody is let in
   */
  isRevoked(identity: Identity): boolean;
}
