import type { Operation } from './operation.js';
import { touches } from './enqueue.js';

/**
 * The operation to send next: first in, first out. Operations that name a row of a parked operation
 * are parked too.
 */
export function nextToSend(operations: Operation[]): Operation | undefined {
  const parked: Operation[] = [];
  for (const operation of operations) {
    if (operation.state === 'answered') continue;
    const isParked =
      operation.state !== 'waiting' ||
      parked.some(({ effects }) => effects.some((effect) => touches(operation, effect)));
    if (!isParked) return operation;
    parked.push(operation);
  }
  return undefined;
}

/** Whether an operation waits for a decision of the person. */
export const needsDecision = ({ state }: Operation): boolean =>
  state === 'conflict' || state === 'rejected';
