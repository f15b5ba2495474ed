import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../entries-of.fixture.js';
import { of, told } from './calendar.fixture.js';
import { readCase } from './cases.fixture.js';
import { readIcal } from './ical-reader.js';
import { zoneBlock } from './zone-block.js';

/** The definition of a zone, under another name. */
const defined = (tzid: string, zone: string) =>
  zoneBlock(zone)
    .replace(/TZID:.*/, `TZID:${tzid}`)
    .split('\r\n');

const fixed = (tzid: string, offset: string, ...more: string[]) => [
  ...['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...more, 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
  ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
];

const calendar = (zone: string[], ...lines: string[]) => [
  ...['BEGIN:VCALENDAR', ...zone, 'BEGIN:VTODO', 'SUMMARY:A', ...lines],
  ...['END:VTODO', 'END:VCALENDAR'],
];

async function read(...lines: string[]) {
  const entries = await entriesOf(readIcal, `${lines.join('\r\n')}\r\n`);
  return { tasks: of(entries, 'tasks').map(({ item }) => item), losses: told(entries) };
}

describe('a time zone that a file defines', () => {
  it('counts in place of its name, and is known by what it is like', async () => {
    const { tasks, losses } = await readCase('F02-tz-est-dst.ics');
    const due = { kind: 'zoned', at: '2026-07-15T13:00:00Z', zone: 'America/New_York' };
    expect(tasks).toMatchObject([{ due }]);
    expect(losses).toEqual([]);
  });

  it('is the zone of its name in Windows', async () => {
    const { tasks, losses } = await readCase('F04b-tz-windows.ics');
    const due = { kind: 'zoned', at: '2026-07-15T07:00:00Z', zone: 'Europe/Berlin' };
    expect(tasks).toMatchObject([{ due }]);
    expect(losses).toEqual([]);
  });

  it.each([
    {
      what: 'of its name, where it is that',
      zone: defined('/mozilla.org/20050126_1/Asia/Kathmandu', 'Asia/Kathmandu'),
      due: { at: '2026-07-15T03:15:00Z', zone: 'Asia/Kathmandu' },
    },
    {
      what: 'of its name, where only the half of the year is written that matters',
      zone: fixed('Europe/Berlin', '+0200'),
      due: { at: '2026-07-15T07:00:00Z', zone: 'Europe/Berlin' },
    },
    {
      what: 'of its place, where its name says nothing',
      zone: fixed('My zone', '+0200', 'X-LIC-LOCATION:Africa/Windhoek'),
      due: { at: '2026-07-15T07:00:00Z', zone: 'Africa/Windhoek' },
    },
    {
      what: 'that is like it, where its name says nothing',
      zone: defined('Customized Time Zone', 'Australia/Lord_Howe'),
      due: { at: '2026-07-14T22:30:00Z', zone: 'Australia/Lord_Howe' },
    },
    {
      what: 'that is like it, where its name says another',
      zone: defined('Europe/London', 'Australia/Eucla'),
      due: { at: '2026-07-15T00:15:00Z', zone: 'Australia/Eucla' },
    },
  ])('is one $what', async ({ zone, due }) => {
    const [, tzid = ''] = /^TZID:(.*)$/.exec(zone[1]!)!;
    const { tasks, losses } = await read(...calendar(zone, `DUE;TZID="${tzid}":20260715T090000`));
    expect(tasks[0]!.due).toMatchObject(due);
    expect(losses).toEqual([]);
  });

  it('keeps the moment, and is told, where no zone is like it', async () => {
    const zone = fixed('Moon', '+0019');
    const { tasks, losses } = await read(...calendar(zone, 'DUE;TZID=Moon:20260715T090000'));
    expect(tasks[0]!.due).toEqual({ kind: 'zoned', at: '2026-07-15T08:41:00Z', zone: 'UTC' });
    expect(losses).toEqual([expect.stringMatching(/DUE the zone "Moon" is defined like none/)]);
  });

  it('is told where a task comes back in years in which it differs', async () => {
    const lines = ['DUE;TZID=Europe/Berlin:20260715T090000', 'RRULE:FREQ=DAILY'];
    const zone = fixed('Europe/Berlin', '+0200');
    const { tasks, losses } = await read(...calendar(zone, ...lines));
    expect(tasks[0]!.due).toMatchObject({ at: '2026-07-15T07:00:00Z', zone: 'Europe/Berlin' });
    expect(tasks[0]!.recurrence).not.toBeNull();
    expect(losses).toEqual([expect.stringMatching(/"Europe\/Berlin" is defined like none/)]);
  });

  it('counts in its own calendar of the file, also where it stands behind its tasks', async () => {
    const due = 'DUE;TZID=X:20260715T090000';
    const behind = ['BEGIN:VCALENDAR', 'BEGIN:VTODO', 'SUMMARY:C', due, 'END:VTODO'];
    const { tasks } = await read(
      ...calendar(defined('X', 'Australia/Eucla'), due),
      ...calendar(defined('X', 'Pacific/Chatham'), due),
      ...[...behind, ...defined('X', 'America/St_Johns'), 'END:VCALENDAR'],
    );
    const zones = ['Australia/Eucla', 'Pacific/Chatham', 'America/St_Johns'];
    expect(tasks.map(({ due: each }) => each)).toMatchObject(zones.map((zone) => ({ zone })));
  });

  it('is told where it cannot be read, and its name is', async () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Asia/Tokyo', 'END:VTIMEZONE'];
    const { tasks, losses } = await read(...calendar(zone, 'DUE;TZID=Asia/Tokyo:20260715T090000'));
    expect(tasks[0]!.due).toMatchObject({ at: '2026-07-15T00:00:00Z' });
    expect(losses).toEqual([expect.stringMatching(/"Asia\/Tokyo" cannot be read: its name is$/)]);
  });
});

describe('a time zone that a file does not define', () => {
  it.each([
    {
      tzid: 'Eastern Standard Time',
      due: { at: '2026-07-15T13:00:00Z', zone: 'America/New_York' },
    },
    { tzid: 'GMT+0530', due: { kind: 'local' } },
    { tzid: 'UTC+02:00', due: { at: '2026-07-15T07:00:00Z', zone: 'Etc/GMT-2' } },
    { tzid: 'europe/vienna', due: { at: '2026-07-15T07:00:00Z', zone: 'Europe/Vienna' } },
  ])('goes by its name: $tzid', async ({ tzid, due }) => {
    const { tasks } = await read(...calendar([], `DUE;TZID="${tzid}":20260715T090000`));
    expect(tasks[0]!.due).toMatchObject(due);
  });

  it('costs the rule nothing where it is not known', async () => {
    const lines = ['DUE;TZID=Moon:20260715T090000', 'RRULE:FREQ=DAILY;UNTIL=20261015T070000Z'];
    const { tasks } = await read(...calendar([], ...lines));
    expect(tasks[0]!.due).toMatchObject({ kind: 'local' });
    expect(tasks[0]!.recurrence?.rule).toBe('FREQ=DAILY;UNTIL=20261015T070000');
  });
});
