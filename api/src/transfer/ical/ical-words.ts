import ICAL from 'ical.js';
import type { Priority } from '../../tasks/task.js';

/** The list of a task by its name, for which iCalendar has no word. */
export const LIST = 'x-taskward-list';

// Of a property that it does not know, ical.js takes the value as it is, line breaks and all.
const { property } = ICAL.design.icalendar as { property: Record<string, { defaultType: string }> };
property[LIST] = { defaultType: 'text' };

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
