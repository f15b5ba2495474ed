import ICAL from 'ical.js';
import type { Priority } from '../../tasks/task.js';
import type { TaskItem } from '../items.js';

/** The list of a task by its name, for which iCalendar has no word. */
export const LIST = 'x-taskward-list';

/** The first task of a series, of those that have a place in it that iCalendar cannot tell. */
export const SERIES = 'x-taskward-series';

/** Minutes before a task is due that is not due: an alarm has nothing to count from. */
export const REMINDER = 'x-taskward-reminder';

/** The zone of a moment in UTC, a parameter: where the clock there shows the same time twice. */
export const ZONE = 'x-taskward-zone';

/** A parameter of a TRIGGER: the task comes back, and its reminder stays at this moment. */
export const FIXED = 'x-taskward-fixed';

// Of a property that it does not know, ical.js takes the value as it is, line breaks and all.
const { property } = ICAL.design.icalendar as { property: Record<string, { defaultType: string }> };
for (const name of [LIST, SERIES, REMINDER]) property[name] = { defaultType: 'text' };

/** RFC 5545 3.8.1.9: 1 is the highest, 5 the middle, 9 the lowest, 0 none. */
export const PRIORITY_NUMBERS: Record<Priority, number> = {
  none: 0,
  low: 9,
  medium: 5,
  high: 3,
  urgent: 1,
};

/** What any number from 0 to 9 says. */
export const priorityOf = (number: number): Priority =>
  number === 0
    ? 'none'
    : number < 3
      ? 'urgent'
      : number < 5
        ? 'high'
        : number === 5
          ? 'medium'
          : 'low';

/**
 * The rule of a task as a calendar has to count it, whose COUNT begins with this very task: null for
 * one that is completed, since the task that came next has the rule now.
 */
export function ruleOf({ recurrence, occurrence, completedAt }: TaskItem): string | null {
  if (!recurrence || completedAt !== null) return null;
  return recurrence.rule.replace(
    /(?<=COUNT=)\d+/,
    (count) => `${Math.max(1, Number(count) - occurrence + 1)}`,
  );
}

/** Whether a task has others of its series before it, or is one that does not come back any more. */
export const isWithinSeries = (task: TaskItem): boolean =>
  task.seriesId !== null && (task.occurrence > 1 || ruleOf(task) === null);
