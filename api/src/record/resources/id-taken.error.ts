import type { ResourceDto } from './resource.dto.js';

/**
 * What a client made under an id of its own is there, and is not, or not any more, what it sends:
 * whoever repeats a create can tell by `current` whether it was done.
 */
export abstract class IdTakenError extends Error {
  readonly members: { current: ResourceDto | null };

  /** @param current as a read would show it; null where nothing shows it */
  constructor(current: ResourceDto | null) {
    super();
    this.members = { current };
  }
}
