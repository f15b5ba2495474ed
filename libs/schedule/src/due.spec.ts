import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Due, dueStart, isOverdue, parseDue } from './due.js';
import { InvalidDueError } from './invalid.error.js';

const day = (date: string): Due => ({ kind: 'day', date });
const local = (dateTime: string): Due => ({ kind: 'local', dateTime });

describe('parseDue', () => {
  it.each([
    { given: day('2028-02-29'), read: day('2028-02-29') },
    { given: local('2026-11-21T09:30'), read: local('2026-11-21T09:30:00') },
    { given: local('2026-11-21T09:30:15.000'), read: local('2026-11-21T09:30:15') },
    { given: local('2026-11-21T09:30:15.999'), read: local('2026-11-21T09:30:15') },
    {
      given: { kind: 'zoned', at: '2026-11-21T08:30:00.123456789012Z', zone: 'UTC' },
      read: { kind: 'zoned', at: '2026-11-21T08:30:00Z', zone: 'UTC' },
    },
    {
      given: { kind: 'zoned', at: '2026-11-21T09:30:00+01:00', zone: 'europe/vienna' },
      read: { kind: 'zoned', at: '2026-11-21T08:30:00Z', zone: 'Europe/Vienna' },
    },
    {
      given: { kind: 'zoned', at: '2026-11-21t08:30:00.000z', zone: 'utc' },
      read: { kind: 'zoned', at: '2026-11-21T08:30:00Z', zone: 'UTC' },
    },
  ])('reads $given in its one spelling', ({ given, read }) => {
    expect(parseDue(given)).toEqual(read);
    expect(parseDue(read)).toEqual(read);
  });

  const zoned = (at: unknown, zone: unknown) => ({ kind: 'zoned', at, zone });
  it.each([
    { given: null, field: '' },
    { given: '2026-11-21', field: '' },
    { given: [], field: '' },
    { given: {}, field: '/kind' },
    { given: { kind: 'date', date: '2026-11-21' }, field: '/kind' },
    { given: { kind: 'day' }, field: '/date' },
    { given: { ...day('2026-11-21'), 'a/b': 1 }, field: '/a~1b' },
    { given: day('2026-02-30'), field: '/date' },
    { given: day('2027-02-29'), field: '/date' },
    { given: day('1899-12-31'), field: '/date' },
    { given: day('20261121'), field: '/date' },
    { given: day('2026-11-21T00:00'), field: '/date' },
    { given: day('2026-11-21[u-ca=hebrew]'), field: '/date' },
    { given: { kind: 'day', date: 20261121 }, field: '/date' },
    { given: local('2026-11-21T24:00'), field: '/dateTime' },
    { given: local('2026-11-21T09:30:60'), field: '/dateTime' },
    { given: local('2026-11-21T09:30Z'), field: '/dateTime' },
    { given: zoned('2026-11-21T08:30:00', 'UTC'), field: '/at' },
    { given: zoned('2026-02-30T08:30:00Z', 'UTC'), field: '/at' },
    { given: zoned('2026-11-21T08:30:60Z', 'UTC'), field: '/at' },
    { given: zoned('2026-11-21T08:30:00Z', 'Mars/Olympus'), field: '/zone' },
    { given: zoned('2026-11-21T08:30:00Z', '+01:00'), field: '/zone' },
    { given: zoned('2026-11-21T08:30:00Z', 7), field: '/zone' },
    { given: zoned('9999-12-31T23:00:00Z', 'Europe/Vienna'), field: '/at' },
  ])('refuses $given and names "$field"', ({ given, field }) => {
    expect(() => parseDue(given)).toThrow(InvalidDueError);
    expect(() => parseDue(given)).toThrow(expect.objectContaining({ field }));
  });
});

describe('dueStart', () => {
  it.each([
    { due: day('2026-11-21'), zone: 'Europe/Vienna', at: '2026-11-20T23:00:00Z' },
    { due: day('2026-11-21'), zone: 'America/New_York', at: '2026-11-21T05:00:00Z' },
    // No midnight that day: it begins at 01:00.
    { due: day('2018-11-04'), zone: 'America/Sao_Paulo', at: '2018-11-04T03:00:00Z' },
    { due: local('2026-03-29T02:30:00'), zone: 'Europe/Vienna', at: '2026-03-29T01:30:00Z' },
    { due: local('2026-10-25T02:30:00'), zone: 'Europe/Vienna', at: '2026-10-25T00:30:00Z' },
    { due: local('2026-10-04T02:15:00'), zone: 'Australia/Lord_Howe', at: '2026-10-03T15:45:00Z' },
    // A day that the zone skipped begins where the next one does.
    { due: day('2011-12-30'), zone: 'Pacific/Apia', at: '2011-12-30T10:00:00Z' },
  ])('puts $due in $zone at $at', ({ due, zone, at }) => {
    expect(dueStart(due, zone).toString()).toBe(at);
  });
});

describe('isOverdue', () => {
  const at = (text: string) => Temporal.Instant.from(text);

  it('leaves a day alone until it has wholly passed where the viewer is', () => {
    const due = day('2026-03-29');
    expect(isOverdue(due, at('2026-03-29T21:59:59Z'), 'Europe/Vienna')).toBe(false);
    expect(isOverdue(due, at('2026-03-29T22:00:00Z'), 'Europe/Vienna')).toBe(true);
    expect(isOverdue(due, at('2026-03-29T22:00:00Z'), 'America/New_York')).toBe(false);
  });

  it('holds a time for due, not overdue, in its own second', () => {
    const due: Due = { kind: 'zoned', at: '2026-11-21T08:30:00Z', zone: 'Europe/Vienna' };
    expect(isOverdue(due, at('2026-11-21T08:30:00Z'), 'UTC')).toBe(false);
    expect(isOverdue(due, at('2026-11-21T08:30:01Z'), 'UTC')).toBe(true);
  });
});
