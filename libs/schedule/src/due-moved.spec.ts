import { describe, expect, it } from '@jest/globals';
import { type Due } from './due.js';
import { moveDueAlong } from './due-moved.js';

const day = (date: string): Due => ({ kind: 'day', date });
const zoned = (at: string): Due => ({ kind: 'zoned', at, zone: 'Europe/Vienna' });

describe('moveDueAlong', () => {
  it.each([
    { what: 'a day', due: day('2026-11-28'), moved: day('2026-12-28') },
    {
      what: 'a moment over the end of a month',
      due: zoned('2026-10-30T08:00:00Z'),
      moved: zoned('2026-11-29T08:00:00Z'),
    },
    {
      what: 'a moment over a change of the clock, at the same time of it',
      due: zoned('2026-10-20T07:00:00Z'),
      moved: zoned('2026-11-19T08:00:00Z'),
    },
    {
      what: 'a local time',
      due: { kind: 'local', dateTime: '2026-12-31T09:30:00' } as Due,
      moved: { kind: 'local', dateTime: '2027-01-30T09:30:00' },
    },
    { what: 'nothing beyond the year 9999', due: day('9999-12-31'), moved: day('9999-12-31') },
  ])('moves $what by the days between two due values', ({ due, moved }) => {
    expect(moveDueAlong(due, day('2026-12-01'), zoned('2026-12-31T08:00:00Z'))).toEqual(moved);
  });
});
