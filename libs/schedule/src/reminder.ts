import { Temporal } from 'temporal-polyfill';
import { type Due, dueStart } from './due.js';
import { asRecord, exactFields } from './fields.js';
import { InvalidReminderError } from './invalid.error.js';
import { parseInstant } from './moment.js';

/** When to remind: at a moment (RFC 3339, UTC), or whole minutes before the task is due. */
export type Reminder = { kind: 'absolute'; at: string } | { kind: 'beforeDue'; minutes: number };

/** Reminders that one task can have. */
export const MAX_REMINDERS = 20;

/** Four weeks. */
export const MAX_MINUTES_BEFORE = 40_320;

/**
 * Reads a task's reminders from outside, in their order, each in its one spelling.
 *
 * @throws InvalidReminderError for anything else, more than 20 of them, and one given twice
 */
export function parseReminders(value: unknown): Reminder[] {
  if (!Array.isArray(value)) return refuse('', 'Reminders must be a list.');
  if (value.length > MAX_REMINDERS) {
    return refuse('', `A task can have at most ${MAX_REMINDERS} reminders.`);
  }
  const seen = new Set<string>();
  return value.map((entry: unknown, index) => {
    const reminder = parseReminder(entry, `/${index}`);
    const spelling = JSON.stringify(reminder);
    if (seen.has(spelling)) refuse(`/${index}`, 'This reminder stands in the list twice.');
    seen.add(spelling);
    return reminder;
  });
}

/**
 * The moment of a reminder for somebody in `viewerZone`, or null where it counts from a due value
 * and there is none. Minutes are exact time, also over a change of the clock.
 */
export function reminderInstant(
  reminder: Reminder,
  due: Due | null,
  viewerZone: string,
): Temporal.Instant | null {
  if (reminder.kind === 'absolute') return Temporal.Instant.from(reminder.at);
  return due && dueStart(due, viewerZone).subtract({ minutes: reminder.minutes });
}

function parseReminder(value: unknown, field: string): Reminder {
  const { kind } = asRecord(value, field, refuse);
  switch (kind) {
    case 'absolute': {
      const { at } = exactFields(value, ['kind', 'at'], field, refuse);
      return { kind, at: parseInstant(at, `${field}/at`, refuse) };
    }
    case 'beforeDue': {
      const { minutes } = exactFields(value, ['kind', 'minutes'], field, refuse);
      if (!isWhole(minutes) || minutes < 0 || minutes > MAX_MINUTES_BEFORE) {
        return refuse(
          `${field}/minutes`,
          `This must be whole minutes from 0 to ${MAX_MINUTES_BEFORE} (four weeks).`,
        );
      }
      return { kind, minutes };
    }
    default:
      return refuse(`${field}/kind`, 'This must be "absolute" or "beforeDue".');
  }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);

function refuse(field: string, message: string): never {
  throw new InvalidReminderError(field, message);
}
