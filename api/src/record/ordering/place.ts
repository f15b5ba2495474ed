import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';

/** Where to put something: right behind or right before another; null is the start or the end. */
export interface Place {
  after?: string | null | undefined;
  before?: string | null | undefined;
}

/** One side of a neighbour; without an id, of all of them. */
export interface Neighbour {
  side: 'after' | 'before';
  id: string | null;
}

/**
 * What `place` asks for, which is the end where it says nothing.
 *
 * @throws InvalidInputError where it names both sides: they could lie apart by now
 */
export function neighbourOf({ after, before }: Place): Neighbour {
  if (after === undefined) return { side: 'before', id: before ?? null };
  if (before === undefined) return { side: 'after', id: after };
  throw new InvalidInputError([
    { in: 'body', pointer: '/before', message: 'must be left out where `after` is given' },
  ]);
}

/** The neighbour is nothing that one could stand beside. */
export class UnknownNeighbourError extends InvalidInputError {
  constructor({ side, id }: Neighbour, { of, message }: { of: 'task' | 'list'; message: string }) {
    const value = id === null ? {} : { value: id };
    super([{ in: 'body', pointer: `/${side}`, message, code: `${of}_not_found`, ...value }]);
  }
}
