import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import vectors from '../vectors.json' with { type: 'json' };
import { parseDue } from './due.js';
import { InvalidRecurrenceError } from './invalid.error.js';
import { assertRecurrenceFits, MAX_OCCURRENCE, nextDue, parseRecurrence } from './recurrence.js';

describe('nextDue', () => {
  it.each([
    { occurrence: MAX_OCCURRENCE - 1, next: { kind: 'day', date: '2026-11-29' } },
    { occurrence: MAX_OCCURRENCE, next: null },
    { occurrence: 0x7fffffff, next: null },
  ])('ends a series after a million occurrences: $occurrence', ({ occurrence, next }) => {
    const completion = { completedAt: Temporal.Now.instant(), viewerZone: 'UTC', occurrence };
    const due = { kind: 'day', date: '2026-11-28' } as const;
    expect(nextDue(due, { rule: 'FREQ=DAILY', from: 'due' }, completion)).toEqual(next);
  });

  it.each(vectors)(
    '$name',
    ({ due, recurrence, completedAt, viewerZone, occurrence, expected }) => {
      const next = nextDue(parseDue(due), parseRecurrence(recurrence), {
        completedAt: Temporal.Instant.from(completedAt),
        viewerZone,
        occurrence,
      });
      expect(next).toEqual(expected);
    },
  );
});

describe('parseRecurrence', () => {
  const rule = (text: unknown) => parseRecurrence({ rule: text, from: 'due' }).rule;

  it.each([
    { given: 'freq=weekly;byday=fr,mo,fr;interval=1;wkst=mo', written: 'FREQ=WEEKLY;BYDAY=MO,FR' },
    { given: 'BYMONTHDAY=+31;FREQ=MONTHLY', written: 'FREQ=MONTHLY;BYMONTHDAY=31' },
    { given: 'BYDAY=+01MO;FREQ=MONTHLY', written: 'FREQ=MONTHLY;BYDAY=1MO' },
    { given: 'UNTIL=20261231t170000z;FREQ=DAILY', written: 'FREQ=DAILY;UNTIL=20261231T170000Z' },
    { given: 'COUNT=03;FREQ=DAILY', written: 'FREQ=DAILY;COUNT=3' },
    {
      given: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
      written: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
    },
  ])('writes $given as $written, and that as itself', ({ given, written }) => {
    expect(rule(given)).toBe(written);
    expect(rule(written)).toBe(written);
  });

  it.each([
    { text: 'FREQ=MINUTELY', words: /^FREQ must be one of/ },
    { text: 'FREQ=SECONDLY', words: /^FREQ must be one of/ },
    { text: 'INTERVAL=2', words: /^FREQ must be one of/ },
    { text: '', words: /is not a part like/ },
    { text: 'FREQ=DAILY;', words: /semicolon is too many/ },
    { text: 'RRULE:FREQ=DAILY', words: /is not a part like/ },
    { text: 'FREQ=DAILY;FREQ=WEEKLY', words: /FREQ stands in the rule twice/ },
    { text: 'FREQ=DAILY;RSCALE=HEBREW', words: /RSCALE is not a part/ },
    { text: 'FREQ=DAILY;DTSTART=20260101', words: /DTSTART is not a part/ },
    { text: 'FREQ=DAILY;INTERVAL=0', words: /INTERVAL must be/ },
    { text: 'FREQ=DAILY;INTERVAL=1001', words: /INTERVAL must be/ },
    { text: 'FREQ=DAILY;COUNT=0', words: /COUNT must be/ },
    { text: 'FREQ=DAILY;COUNT=1e3', words: /COUNT must be/ },
    { text: 'FREQ=DAILY;UNTIL=20260230', words: /UNTIL must be/ },
    { text: 'FREQ=DAILY;UNTIL=20261231T240000', words: /UNTIL must be/ },
    { text: 'FREQ=DAILY;COUNT=2;UNTIL=20261231', words: /exclude each other/ },
    { text: 'FREQ=DAILY;BYMONTH=13', words: /BYMONTH takes numbers from 1 to 12/ },
    { text: 'FREQ=DAILY;BYHOUR=-1', words: /BYHOUR takes numbers/ },
    { text: 'FREQ=MONTHLY;BYMONTHDAY=0', words: /BYMONTHDAY takes numbers/ },
    { text: 'FREQ=DAILY;BYDAY=XX', words: /BYDAY takes days/ },
    { text: 'FREQ=MONTHLY;BYDAY=54MO', words: /BYDAY takes days/ },
    { text: 'FREQ=WEEKLY;BYDAY=1MO', words: /needs FREQ=MONTHLY or FREQ=YEARLY/ },
    { text: 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', words: /beside BYWEEKNO/ },
    { text: 'FREQ=WEEKLY;BYMONTHDAY=1', words: /weekly rule/ },
    { text: 'FREQ=MONTHLY;BYYEARDAY=1', words: /BYYEARDAY needs/ },
    { text: 'FREQ=MONTHLY;BYWEEKNO=1', words: /BYWEEKNO needs/ },
    { text: 'FREQ=DAILY;BYSETPOS=1', words: /BYSETPOS needs/ },
    { text: 'FREQ=DAILY;WKST=XX', words: /WKST must be/ },
    {
      text: 'FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6,7,8,9',
      words: /at most 60 times/,
    },
    { text: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', words: /no date that ever comes/ },
    { text: 'FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31', words: /no date that ever comes/ },
    { text: 'FREQ=HOURLY;BYSETPOS=3;BYMINUTE=1,2', words: /position beyond/ },
    { text: 'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=-2', words: /position beyond/ },
    { text: `FREQ=DAILY;BYMONTH=${'1,'.repeat(300)}1`, words: /at most 500 characters/ },
    { text: 7, words: /must be a rule/ },
  ])('refuses $text', ({ text, words }) => {
    expect(() => rule(text)).toThrow(words);
    expect(() => rule(text)).toThrow(InvalidRecurrenceError);
  });

  it.each([
    { value: null, field: '' },
    { value: { rule: 'FREQ=DAILY' }, field: '/from' },
    { value: { rule: 'FREQ=DAILY', from: 'start' }, field: '/from' },
    { value: { rule: 'FREQ=DAILY', from: 'due', exdate: [] }, field: '/exdate' },
  ])('names the field $field that is wrong', ({ value, field }) => {
    expect(() => parseRecurrence(value)).toThrow(expect.objectContaining({ field }));
  });
});

describe('assertRecurrenceFits', () => {
  const fits = (kind: 'day' | 'local' | 'zoned', text: string) => () => {
    const due = {
      day: { kind: 'day', date: '2026-11-21' },
      local: { kind: 'local', dateTime: '2026-11-21T09:00:00' },
      zoned: { kind: 'zoned', at: '2026-11-21T08:00:00Z', zone: 'Europe/Vienna' },
    } as const;
    assertRecurrenceFits(due[kind], parseRecurrence({ rule: text, from: 'due' }));
  };

  it('accepts hours for a time, and UNTIL in the kind of the due value', () => {
    expect(fits('local', 'FREQ=HOURLY;UNTIL=20261231T170000')).not.toThrow();
    expect(fits('zoned', 'FREQ=DAILY;BYHOUR=9;UNTIL=20261231T170000Z')).not.toThrow();
    expect(fits('day', 'FREQ=DAILY;UNTIL=20261231')).not.toThrow();
  });

  it('refuses hours for a day, and UNTIL in another kind', () => {
    expect(fits('day', 'FREQ=HOURLY')).toThrow(/cannot come back hourly/);
    expect(fits('day', 'FREQ=DAILY;BYMINUTE=30')).toThrow(/no hours, minutes or seconds/);
    expect(fits('day', 'FREQ=DAILY;UNTIL=20261231T170000')).toThrow(/UNTIL must be a day/);
    expect(fits('local', 'FREQ=DAILY;UNTIL=20261231T170000Z')).toThrow(/must be a local time/);
    expect(fits('zoned', 'FREQ=DAILY;UNTIL=20261231')).toThrow(/must be a moment in UTC/);
  });

  it.each([
    { kind: 'day', text: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO' },
    { kind: 'day', text: 'FREQ=MONTHLY;INTERVAL=12;BYMONTH=3' },
    { kind: 'day', text: 'FREQ=YEARLY;INTERVAL=1000' },
    { kind: 'local', text: 'FREQ=HOURLY;INTERVAL=24;BYHOUR=5' },
  ] as const)('refuses $text, whose steps never meet it from there', ({ kind, text }) => {
    expect(fits(kind, text)).toThrow(/Nothing follows this due value within a hundred years/);
    expect(fits(kind, text)).toThrow(expect.objectContaining({ field: '/rule' }));
  });

  it('refuses months without the day on which it is due, which the rule takes from there', () => {
    const due = { kind: 'day', date: '2026-01-31' } as const;
    const from = (rule: string) => () => assertRecurrenceFits(due, { rule, from: 'due' });
    expect(from('FREQ=MONTHLY;BYMONTH=4,6')).toThrow(/Nothing follows this due value/);
    expect(from('FREQ=YEARLY;BYMONTH=2')).toThrow(/Nothing follows this due value/);
    expect(from('FREQ=MONTHLY;BYMONTH=4,7')).not.toThrow();
    expect(from('FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=-1')).not.toThrow();
  });

  it('accepts what meets it from there, and what COUNT ends before', () => {
    expect(fits('day', 'FREQ=DAILY;INTERVAL=7;BYDAY=SA')).not.toThrow();
    expect(fits('local', 'FREQ=HOURLY;INTERVAL=24;BYHOUR=9')).not.toThrow();
    expect(fits('day', 'FREQ=YEARLY;INTERVAL=99;COUNT=1')).not.toThrow();
    expect(fits('day', 'FREQ=DAILY;UNTIL=20261121')).not.toThrow();
  });

  it('leaves it to the day of a completion whether a rule meets it', () => {
    const due = { kind: 'day', date: '2026-11-21' } as const;
    const from = (rule: string) => () => assertRecurrenceFits(due, { rule, from: 'completion' });
    expect(from('FREQ=DAILY;INTERVAL=7;BYDAY=MO')).not.toThrow();
    expect(from('FREQ=YEARLY;INTERVAL=1000')).toThrow(/Nothing follows/);
  });
});
