import { describe, expect, it } from '@jest/globals';
import { parseDue, parseReminders } from '@taskward/schedule';
import fc from 'fast-check';
import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';
import { entriesOf } from '../entries-of.fixture.js';
import { of, todos, told } from './calendar.fixture.js';
import { readIcal } from './ical-reader.js';

/** The one task of a VTODO with these lines, and what is told of it. */
async function read(...lines: string[]) {
  const entries = await entriesOf(readIcal, todos(['UID:a', 'SUMMARY:A', ...lines]));
  return { task: of(entries, 'tasks')[0]!.item, losses: told(entries) };
}

const ALARM = (trigger: string) => ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, 'END:VALARM'];

describe('a time in a VTODO', () => {
  it.each([
    { line: 'DUE:20261201', due: { kind: 'day', date: '2026-12-01' } },
    { line: 'DUE;VALUE=DATE:20261201', due: { kind: 'day', date: '2026-12-01' } },
    { line: 'DUE;TZID=Europe/Vienna:20261201', due: { kind: 'day', date: '2026-12-01' } },
    { line: 'due;value="DATE-TIME":20261201', due: { kind: 'day', date: '2026-12-01' } },
    {
      line: 'DUE;VALUE=DATE:20261201T093000',
      due: { kind: 'local', dateTime: '2026-12-01T09:30:00' },
    },
    {
      line: 'DUE;X-NOTE="a;b:c";TZID="Europe/Vienna":20261201T093000',
      due: { kind: 'zoned', at: '2026-12-01T08:30:00Z', zone: 'Europe/Vienna' },
    },
    {
      line: 'DUE:20161231T235960Z',
      due: { kind: 'zoned', at: '2016-12-31T23:59:59Z', zone: 'UTC' },
    },
  ])('is what its value says, whatever its parameters do: $line', async ({ line, due }) => {
    expect(await read(line)).toMatchObject({ task: { due }, losses: [] });
  });

  it.each([
    ...['DUE:', 'DUE:foo', 'DTSTART:foo', 'DUE;VALUE=DATE:2026-12-01', 'DUE;VALUE=DATE:20260230'],
    ...['DUE:20261201T250000Z', 'DUE:20261201T0900', 'DUE;VALUE=DURATION:foo', 'DUE:18991231'],
    ...['COMPLETED:', 'CREATED:foo', 'CREATED:00000000T000000Z', 'DTSTAMP:foo'],
    ...['LAST-MODIFIED:99999999T999999Z', 'EXDATE:foo', 'RDATE:foo', 'RDATE;VALUE=PERIOD:foo'],
    ...['DURATION:foo', 'GEO:foo', 'LOCATION;VALUE=DATE:foo', 'X-FOO;VALUE=BINARY:%'],
  ])('is told to be lost, and none is made of it, where there is none: %s', async (line) => {
    const { task, losses } = await read(line);
    const [name] = line.split(/[;:]/);
    expect(losses).toEqual([expect.stringMatching(`^/lines/2/${name} ".*" is left out`)]);
    expect(task).toMatchObject({ due: null, completedAt: null });
    expect(task.createdAt).toMatch(/^2/);
  });

  it.each([
    ...['TRIGGER:foo', 'TRIGGER:', 'TRIGGER;VALUE=DATE-TIME:20260230T000000Z', 'TRIGGER:P'],
    ...['TRIGGER;VALUE=DATE-TIME:17000101T000000Z', 'TRIGGER;VALUE=DATE-TIME:-PT', 'X-NONE:1'],
    ...['TRIGGER;VALUE=DATE-TIME:20261128T093000', 'TRIGGER;TZID=Nowhere:20261128T093000'],
  ])('is no reminder where it is none: %s', async (trigger) => {
    const { task, losses } = await read('DUE:20261201T090000', ...ALARM(trigger));
    expect(task.reminders).toEqual([]);
    expect(losses).toEqual([expect.stringContaining('/lines/2/VALARM is left out')]);
  });

  it('reminds at its moment, or before it', async () => {
    const { task, losses } = await read(
      'DUE:20261201T090000',
      ...ALARM('TRIGGER:-P1DT30M'),
      ...ALARM('TRIGGER;VALUE=DATE-TIME:20261130T090000Z'),
      ...ALARM('TRIGGER;VALUE=DATE-TIME;TZID=Europe/Berlin:20261128T093000'),
    );
    expect(task.reminders).toEqual([
      { kind: 'beforeDue', minutes: 24 * 60 + 30 },
      { kind: 'absolute', at: '2026-11-30T09:00:00Z' },
      { kind: 'absolute', at: '2026-11-28T08:30:00Z' },
    ]);
    expect(losses).toEqual([]);
  });

  it('is told where an alarm has a second', async () => {
    const { task, losses } = await read(
      'DUE:20261201T090000',
      ...ALARM('TRIGGER:-PT5M\r\nTRIGGER:-PT60M'),
      ...ALARM('TRIGGER:-PT10M\r\nTRIGGER:foo'),
    );
    expect(task.reminders).toEqual([5, 10].map((minutes) => ({ kind: 'beforeDue', minutes })));
    expect(losses).toEqual([
      '/lines/2/VALARM/TRIGGER "-PT60M" is left out: an alarm has one',
      '/lines/2/VALARM/TRIGGER "foo" is left out: an alarm has one',
    ]);
  });

  it('reminds before the DTSTART that a rule makes the time it is due', async () => {
    const { task, losses } = await read(
      ...['DTSTART:20261127T093000Z', 'RRULE:FREQ=DAILY'],
      ...ALARM('TRIGGER:-PT5M'),
    );
    expect(task).toMatchObject({
      due: { kind: 'zoned', at: '2026-11-27T09:30:00Z' },
      reminders: [{ kind: 'beforeDue', minutes: 5 }],
    });
    expect(losses).toEqual([]);
  });

  it('is read in its zone also where it tells of a completion', async () => {
    const { task } = await read('COMPLETED;TZID=Europe/Vienna:20261201T093000');
    expect(task.completedAt).toBe('2026-12-01T08:30:00.000Z');
  });

  it('is told where the clock of its zone leaves it out', async () => {
    const { task, losses } = await read(
      'DUE;TZID=Europe/Berlin:20260329T023000',
      ...ALARM('TRIGGER;VALUE=DATE-TIME;TZID=Europe/Berlin:20260329T020000'),
    );
    expect(task).toMatchObject({
      due: { kind: 'zoned', at: '2026-03-29T01:30:00Z', zone: 'Europe/Berlin' },
      reminders: [{ kind: 'absolute', at: '2026-03-29T01:00:00Z' }],
    });
    const gap = (time: string, becomes: string) =>
      `"2026-03-29T${time}" is left out by the clock of Europe/Berlin: it becomes ${becomes}`;
    expect(losses).toEqual([
      `/lines/2/DUE ${gap('02:30:00', '03:30')}`,
      `/lines/2/VALARM ${gap('02:00:00', '03:00')}`,
    ]);
  });

  it('is what a rule counts from, and not another at which the task begins', async () => {
    const { task, losses } = await read(
      ...['DTSTART;VALUE=DATE:20261130', 'DUE;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;BYDAY=MO'],
    );
    expect(task.recurrence?.rule).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(losses).toEqual([expect.stringMatching(/DTSTART is left out: .* counts from DUE$/)]);
  });
});

describe('what else a VTODO says', () => {
  it('keeps the blanks around its texts, and tells of NUL characters', async () => {
    const entries = await entriesOf(
      readIcal,
      todos(['SUMMARY:  A\0 ', 'DESCRIPTION:    indented\\n- x\\n']),
    );
    expect(of(entries, 'tasks')[0]!.item).toMatchObject({
      title: '  A ',
      description: '    indented\n- x\n',
    });
    expect(told(entries)).toEqual([expect.stringMatching(/^\/lines\/2\/SUMMARY .* NUL/)]);
  });

  it.each(['PRIORITY:x', 'PRIORITY:10', 'PRIORITY;VALUE=DATE:x'])(
    'is told to be lost: %s',
    async (line) => {
      const { task, losses } = await read(line);
      expect(task.priority).toBe('none');
      expect(losses).toEqual([expect.stringMatching(/^\/lines\/2\/PRIORITY .* none from 0 to 9/)]);
    },
  );

  it('is a component within it that nothing is read of', async () => {
    const { task, losses } = await read(
      ...['BEGIN:X-PART', 'SUMMARY:Other', 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM'],
      ...['END:X-PART', 'PRIORITY:1'],
    );
    expect(task).toMatchObject({ title: 'A', priority: 'urgent', reminders: [] });
    expect(losses).toEqual(['/lines/2/X-PART is left out']);
  });
});

describe('whatever a VTODO says', () => {
  const name = fc.constantFrom(
    ...['DUE', 'DTSTART', 'COMPLETED', 'CREATED', 'DTSTAMP', 'SUMMARY', 'DESCRIPTION', 'STATUS'],
    ...[
      'PRIORITY',
      'CATEGORIES',
      'RELATED-TO',
      'RRULE',
      'EXDATE',
      'DURATION',
      'TRIGGER',
      'SEQUENCE',
    ],
    ...[
      'X-TASKWARD-LIST',
      'X-TASKWARD-REMINDER',
      'X-TASKWARD-SERIES',
      'UID',
      'REPEAT',
      'GEO',
      'BEGIN',
    ],
  );
  const parameters = fc.constantFrom(
    ...['', ';VALUE=DATE', ';VALUE=DATE-TIME', ';VALUE=BINARY', ';value=duration', ';VALUE=RECUR'],
    ...[
      ';TZID=Europe/Vienna',
      ';TZID="a:b;c"',
      ';TZID=a"b',
      ';=x',
      ';X',
      ';RELATED=END',
      ';VALUE=X-Y',
    ],
    ...[';X-TASKWARD-ZONE=Nowhere', ';X-TASKWARD-ZONE=UTC'],
  );
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '20261201',
      '20261201T090000',
      '20261201T090000Z',
      '20260230',
      '-PT15M',
      'P',
    ),
    fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;COUNT=x',
      'a,b\\,c',
      '\\',
      '5',
      '20261025T023000',
      'foo:bar',
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  );
  const line = fc
    .tuple(name, parameters, value)
    .map((parts) => `${parts[0]}${parts[1]}:${parts[2]}`);

  it('is read, or refused with its line, and what comes of it can be stored', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 6 }),
        fc.array(line, { maxLength: 3 }),
        async (own, alarm) => {
          const text = todos([...own, 'BEGIN:VALARM', ...alarm, 'END:VALARM']);
          const entries = await entriesOf(readIcal, text).catch((error: unknown) => {
            if (!(error instanceof InvalidInputError)) throw error;
            return [];
          });
          for (const { item } of of(entries, 'tasks')) {
            if (item.due) expect(parseDue(item.due)).toEqual(item.due);
            expect(parseReminders(item.reminders)).toEqual(item.reminders);
            for (const time of [
              item.createdAt,
              item.updatedAt,
              item.completedAt ?? item.createdAt,
            ]) {
              expect(time).toMatch(/^(19|[2-9]\d)\d\d-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
            }
          }
        },
      ),
      { numRuns: 500, examples: [[[], ['TRIGGER;X:20261201T090000']]] },
    ));
});
