import { describe, expect, it } from '@jest/globals';
import { parseDue } from './due.js';
import { InvalidReminderError } from './invalid.error.js';
import { parseReminders, reminderInstant } from './reminder.js';

describe('parseReminders', () => {
  it('reads both kinds in their order and one spelling', () => {
    expect(
      parseReminders([
        { kind: 'beforeDue', minutes: 40_320 },
        { kind: 'absolute', at: '2026-11-21T09:30:00+01:00' },
        { kind: 'beforeDue', minutes: 0 },
      ]),
    ).toEqual([
      { kind: 'beforeDue', minutes: 40_320 },
      { kind: 'absolute', at: '2026-11-21T08:30:00Z' },
      { kind: 'beforeDue', minutes: 0 },
    ]);
  });

  const before = (minutes: unknown) => ({ kind: 'beforeDue', minutes });
  it.each([
    { given: {}, field: '' },
    { given: Array.from({ length: 21 }, (_, minutes) => before(minutes)), field: '' },
    { given: [null], field: '/0' },
    { given: [{ kind: 'often' }], field: '/0/kind' },
    { given: [before(0), before(40_321)], field: '/1/minutes' },
    { given: [before(-1)], field: '/0/minutes' },
    { given: [before(1.5)], field: '/0/minutes' },
    { given: [before('5')], field: '/0/minutes' },
    { given: [before(5), before(5)], field: '/1' },
    { given: [{ kind: 'absolute', at: '2026-11-21' }], field: '/0/at' },
  ])('refuses $given and names "$field"', ({ given, field }) => {
    expect(() => parseReminders(given)).toThrow(InvalidReminderError);
    expect(() => parseReminders(given)).toThrow(expect.objectContaining({ field }));
  });
});

describe('reminderInstant', () => {
  const due = parseDue({ kind: 'day', date: '2026-03-30' });

  it('counts exact minutes back from where the due value begins for the viewer', () => {
    const dayBefore = { kind: 'beforeDue', minutes: 24 * 60 } as const;
    // The day before has 23 hours in Vienna.
    expect(reminderInstant(dayBefore, due, 'Europe/Vienna')?.toString()).toBe(
      '2026-03-28T22:00:00Z',
    );
    expect(reminderInstant(dayBefore, null, 'Europe/Vienna')).toBeNull();
  });

  it('takes a moment as it is, with or without a due value', () => {
    const moment = { kind: 'absolute', at: '2026-11-21T08:30:00Z' } as const;
    expect(reminderInstant(moment, null, 'UTC')?.toString()).toBe(moment.at);
  });
});
