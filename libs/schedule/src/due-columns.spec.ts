import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Due, parseDue } from './due.js';
import { type DueColumns, dueSortKey, fromColumns, toColumns } from './due-columns.js';

const ZONES = [
  'Europe/Vienna',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];
const moment = fc
  .date({
    min: new Date('1900-01-02T00:00Z'),
    max: new Date('9999-12-30T00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 19));
const anyDue: fc.Arbitrary<Due> = fc.oneof(
  moment.map((text) => parseDue({ kind: 'day', date: text.slice(0, 10) })),
  moment.map((text) => parseDue({ kind: 'local', dateTime: text })),
  fc
    .tuple(moment, fc.constantFrom(...ZONES))
    .map(([text, zone]) => parseDue({ kind: 'zoned', at: `${text}Z`, zone })),
);

describe('the columns of a due value', () => {
  it('give it back exactly, whatever it is', () => {
    fc.assert(
      fc.property(fc.option(anyDue), (due) => {
        expect(fromColumns(toColumns(due))).toEqual(due);
      }),
    );
  });

  it('show what the clock shows in the zone of the value', () => {
    const due = parseDue({ kind: 'zoned', at: '2026-11-21T23:30:00Z', zone: 'Europe/Vienna' });
    expect(toColumns(due)).toEqual({
      dueDate: '2026-11-22',
      dueTime: '00:30:00',
      dueAt: '2026-11-21T23:30:00Z',
      dueZone: 'Europe/Vienna',
    });
  });
});

describe('dueSortKey', () => {
  const nullsFirst = (a: string | null, b: string | null) =>
    a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
  const byColumns = (a: DueColumns, b: DueColumns) =>
    nullsFirst(a.dueDate, b.dueDate) ||
    nullsFirst(a.dueTime, b.dueTime) ||
    nullsFirst(a.dueAt, b.dueAt);

  it('sorts as the columns do', () => {
    fc.assert(
      fc.property(anyDue, anyDue, (a, b) => {
        expect(nullsFirst(dueSortKey(a), dueSortKey(b))).toBe(
          byColumns(toColumns(a), toColumns(b)),
        );
      }),
    );
  });

  it('puts a day before its times, and an hour that comes twice in its order', () => {
    const keys = [
      { kind: 'day', date: '2026-10-25' },
      { kind: 'local', dateTime: '2026-10-25T02:30' },
      { kind: 'zoned', at: '2026-10-25T00:30:00Z', zone: 'Europe/Vienna' },
      { kind: 'zoned', at: '2026-10-25T01:30:00Z', zone: 'Europe/Vienna' },
      { kind: 'local', dateTime: '2026-10-25T02:31' },
      { kind: 'day', date: '2026-10-26' },
    ].map((due) => dueSortKey(parseDue(due)));
    expect(keys.toSorted()).toEqual(keys);
  });
});
