import { type Due, wallClock } from './due.js';
import { isYear, writeInstant, writeLocal } from './moment.js';

/**
 * A due value as many days later as the calendar has between two others, at the same time of its
 * clock. It stays where it is if it would leave the years that due values have.
 */
export function moveDueAlong(due: Due, from: Due, to: Due): Due {
  const { days } = wallClock(from).toPlainDate().until(wallClock(to).toPlainDate());
  const clock = wallClock(due).add({ days });
  if (!isYear(clock.year)) return due;
  switch (due.kind) {
    case 'day':
      return { kind: 'day', date: clock.toPlainDate().toString() };
    case 'local':
      return { kind: 'local', dateTime: writeLocal(clock) };
    case 'zoned': {
      const at = writeInstant(clock.toZonedDateTime(due.zone).toInstant());
      return { kind: 'zoned', at, zone: due.zone };
    }
  }
}
