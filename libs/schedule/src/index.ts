export { Temporal } from 'temporal-polyfill';
export { type Due, dueStart, isOverdue, parseDue, wallClock } from './due.js';
export { moveDueAlong } from './due-moved.js';
export { type DueColumns, dueSortKey, fromColumns, toColumns } from './due-columns.js';
export {
  InvalidDueError,
  InvalidPositionError,
  InvalidRecurrenceError,
  InvalidReminderError,
  InvalidScheduleError,
} from './invalid.error.js';
export {
  isPosition,
  LONG_POSITION,
  MAX_POSITION,
  POSITION_PATTERN,
  positionBetween,
} from './position.js';
export {
  assertRecurrenceFits,
  MAX_OCCURRENCE,
  MAX_RULE,
  nextDue,
  parseRecurrence,
  type Completion,
  type Recurrence,
} from './recurrence.js';
export {
  MAX_MINUTES_BEFORE,
  MAX_REMINDERS,
  parseReminders,
  type Reminder,
  reminderInstant,
} from './reminder.js';
export { type Moved, widened } from './room.js';
