import { assertRecurrenceFits, InvalidScheduleError } from '@taskward/schedule';
import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';
import type { Task } from '../task.js';

/**
 * Refuses a task that comes back and is never due, and a rule that cannot go with its due value.
 *
 * @throws InvalidInputError at /recurrence
 */
export function assertCanRecur({ due, recurrence }: Pick<Task, 'due' | 'recurrence'>): void {
  if (!recurrence) return;
  if (!due) throw refusal('', 'needs a due value; send recurrence: null to end it');
  try {
    assertRecurrenceFits(due, recurrence);
  } catch (error) {
    throw error instanceof InvalidScheduleError ? refusal(error.field, error.message) : error;
  }
}

const refusal = (field: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer: `/recurrence${field}`, message }]);
