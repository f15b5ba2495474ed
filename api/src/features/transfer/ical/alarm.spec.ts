import { describe, expect, it } from '@jest/globals';
import { readCase, readTodo } from './cases.fixture.js';

const ALARM = (...lines: string[]) => ['BEGIN:VALARM', 'ACTION:DISPLAY', ...lines, 'END:VALARM'];
const before = (minutes: number) => ({ kind: 'beforeDue', minutes });
const absolute = (at: string) => ({ kind: 'absolute', at });
const IN_NEW_YORK = 'DUE;TZID=America/New_York:20270314T120000';

describe('an alarm that waits for something else than a time', () => {
  it('is no reminder, and is told', async () => {
    const { tasks, losses } = await readCase('F05-geofence.ics');
    expect(tasks[0]!.reminders).toEqual([]);
    expect(losses).toEqual([
      '/lines/4/VALARM is left out: it waits for a place (X-APPLE-PROXIMITY), not for a time',
    ]);
  });

  it.each([
    { lines: ['PROXIMITY:DEPART', 'TRIGGER:-PT5M'], why: /waits for a place \(PROXIMITY\)/ },
    { lines: ['TRIGGER:-PT5M', 'x-apple-proximity:CONNECT'], why: /waits for a place/ },
    { lines: ['TRIGGER;VALUE=DATE-TIME:19760401T005545Z'], why: /placeholder/ },
  ])('is told with its reason: $lines', async ({ lines, why }) => {
    const { task, losses } = await readTodo('DUE:20261201T090000Z', ...ALARM(...lines));
    expect(task.reminders).toEqual([]);
    expect(losses).toEqual([expect.stringMatching(why)]);
  });

  it('is told where it does nothing', async () => {
    const alarm = ['BEGIN:VALARM', 'ACTION:none', 'TRIGGER:-PT5M', 'END:VALARM'];
    const { task, losses } = await readTodo('DUE:20261201T090000Z', ...alarm);
    expect(task.reminders).toEqual([]);
    expect(losses).toEqual(['/lines/2/VALARM is left out: its ACTION is NONE']);
  });
});

describe('an alarm with a moment', () => {
  it('reminds before each occurrence of a task that comes back', async () => {
    const { tasks, losses } = await readCase('F09-alarm-absolute-rrule.ics');
    expect(tasks[0]!.reminders).toEqual([before(0)]);
    expect(losses).toEqual([]);
  });

  it.each([
    { due: 'DUE;VALUE=DATE:20261202', at: '20261201T163000Z' },
    { due: 'DUE:20261202T163000Z', at: '20261202T163001Z' },
    { due: 'DUE:20261202T163000Z', at: '20260102T163000Z' },
  ])('is told where it cannot: $due, $at', async ({ due, at }) => {
    const trigger = `TRIGGER;VALUE=DATE-TIME:${at}`;
    const { task, losses } = await readTodo(due, 'RRULE:FREQ=DAILY', ...ALARM(trigger));
    expect(task.reminders).toMatchObject([{ kind: 'absolute' }]);
    expect(losses).toEqual([expect.stringMatching(/VALARM stays at its moment/)]);
  });
});

describe('an alarm that counts from DTSTART', () => {
  it('reminds where DUE says how long before', async () => {
    const { tasks, losses } = await readCase('F15-alarm-from-start.ics');
    expect(tasks[0]!.reminders).toEqual([before(4 * 24 * 60 + 15)]);
    expect(losses).toEqual([expect.stringMatching(/DTSTART is left out/)]);
  });

  it.each([
    {
      lines: ['DTSTART:20261127T093000Z', 'DUE:20261128T093000Z', 'RRULE:FREQ=DAILY'],
      reminders: [before(24 * 60 + 5)],
    },
    { lines: ['DTSTART:20261127T093000Z'], reminders: [absolute('2026-11-27T09:25:00Z')] },
    {
      lines: ['DTSTART:20260101T093000Z', 'DUE:20261128T093000Z'],
      reminders: [absolute('2026-01-01T09:25:00Z')],
    },
    {
      lines: ['DTSTART:20261127T093000Z', 'DUE;VALUE=DATE:20261128'],
      reminders: [absolute('2026-11-27T09:25:00Z')],
    },
    { lines: ['DTSTART:20261127T093000', 'DUE;VALUE=DATE:20261128'], reminders: [before(875)] },
    {
      lines: ['DTSTART:20261127T093000', 'DUE;TZID=Asia/Tokyo:20261127T100000'],
      reminders: [before(35)],
    },
    { lines: ['DTSTART:20261127T093000Z', 'DURATION:PT1H'], reminders: [before(65)] },
  ])('reminds with $lines', async ({ lines, reminders }) => {
    const { task } = await readTodo(...lines, ...ALARM('TRIGGER:-PT5M'));
    expect(task.reminders).toEqual(reminders);
  });

  it.each([
    {
      lines: ['DTSTART:20261127T093000', 'TRIGGER:-PT5M'],
      why: 'DTSTART has no time zone, and the task is not due',
    },
    { lines: ['DUE:20261127T093000', 'TRIGGER:PT5M'], why: 'it comes after the task is due' },
    { lines: ['DUE:20261127T093000Z', 'TRIGGER:PT5M'], why: 'it comes after the task is due' },
    { lines: ['DUE:20261127', 'TRIGGER:-PT30S'], why: 'it is not in whole minutes' },
    { lines: ['DUE:20261127', 'TRIGGER:-P5W'], why: 'it comes more than four weeks before' },
    { lines: ['DUE:20261127Z', 'TRIGGER:foo'], why: 'its TRIGGER is no moment and no duration' },
    { lines: ['DUE:20261127T093000Z', 'TRIGGER:-P9999999W'], why: 'its TRIGGER is no time' },
  ])('is told with the true reason: $lines', async ({ lines, why }) => {
    const { task, losses } = await readTodo(lines[0]!, ...ALARM(lines[1]!));
    expect(task.reminders).toEqual([]);
    expect(losses).toContainEqual(expect.stringContaining(`/VALARM is left out: ${why}`));
  });

  it('reminds at the moment itself where that is no minutes before the task is due', async () => {
    for (const [trigger, at] of [
      ['-PT30S', '2026-12-01T08:59:30Z'],
      ['-P5W', '2026-10-27T09:00:00Z'],
    ]) {
      const { task, losses } = await readTodo(
        'DUE:20261201T090000Z',
        ...ALARM(`TRIGGER:${trigger}`),
      );
      expect(task.reminders).toEqual([absolute(at!)]);
      expect(losses).toEqual([]);
    }
  });
});

describe('an alarm days before', () => {
  it('reminds at the same time of the clock, where that changes in between', async () => {
    const { tasks, losses } = await readCase('F21-alarm-1d-dst.ics');
    expect(tasks[0]!.reminders).toEqual([before(23 * 60)]);
    expect(losses).toEqual([]);
  });

  it.each([
    { due: IN_NEW_YORK, trigger: '-PT24H', minutes: 24 * 60 },
    { due: IN_NEW_YORK, trigger: '-P1W', minutes: 7 * 24 * 60 - 60 },
    { due: 'DUE;TZID=Europe/Berlin:20261025T120000', trigger: '-P1DT1H', minutes: 26 * 60 },
    { due: 'DUE;TZID=Europe/Berlin:20261125T120000', trigger: '-P1D', minutes: 24 * 60 },
    { due: 'DUE;VALUE=DATE:20270314', trigger: '-P1D', minutes: 24 * 60 },
  ])('counts days by the calendar: $due, $trigger', async ({ due, trigger, minutes }) => {
    const { task, losses } = await readTodo(due, ...ALARM(`TRIGGER;RELATED=END:${trigger}`));
    expect(task.reminders).toEqual([before(minutes)]);
    expect(losses).toEqual([]);
  });

  it('is told where the task comes back and its zone changes its clock', async () => {
    const read = (due: string) =>
      readTodo(due, 'RRULE:FREQ=DAILY', ...ALARM('TRIGGER;RELATED=END:-P1D'));
    const { task, losses } = await read(IN_NEW_YORK);
    expect(task.reminders).toEqual([before(24 * 60)]);
    expect(losses).toEqual([expect.stringMatching(/VALARM comes 1440 minutes before: at another/)]);
    expect((await read('DUE;TZID=Asia/Tokyo:20270314T120000')).losses).toEqual([]);
  });
});
