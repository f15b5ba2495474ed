import { describe, expect, it } from '@jest/globals';
import { readCase, readTodo } from './cases.fixture.js';

describe('DTSTART and DURATION without DUE', () => {
  it('say when the task is due', async () => {
    const { tasks, losses } = await readCase('F07-duration-due.ics');
    const due = { kind: 'zoned', at: '2026-12-05T22:00:00Z', zone: 'Europe/Paris' };
    expect(tasks).toMatchObject([{ due }]);
    expect(losses).toEqual([expect.stringMatching(/DTSTART is left out: a task has no start/)]);
  });

  it.each([
    {
      lines: ['DTSTART;TZID=America/New_York:20270313T120000', 'DURATION:P1D'],
      due: { at: '2027-03-14T16:00:00Z' },
    },
    {
      lines: ['DTSTART;TZID=America/New_York:20270313T120000', 'DURATION:PT24H'],
      due: { at: '2027-03-14T17:00:00Z' },
    },
    { lines: ['DTSTART;VALUE=DATE:20261205', 'DURATION:P1W'], due: { date: '2026-12-12' } },
    {
      lines: ['DTSTART:20261205T233000', 'DURATION:+P1DT1H'],
      due: { dateTime: '2026-12-07T00:30:00' },
    },
    {
      lines: ['DTSTART:20261205T090000Z', 'duration;value=duration:pt0s', 'RRULE:FREQ=DAILY'],
      due: { at: '2026-12-05T09:00:00Z' },
    },
  ])('go by the calendar in days and are exact below: $lines', async ({ lines, due }) => {
    expect((await readTodo(...lines)).task.due).toMatchObject(due);
  });

  it.each([
    { lines: ['DURATION:PT1H'], why: '"PT1H" is left out: it needs DTSTART' },
    { lines: ['DUE:20261205', 'DURATION:PT1H'], why: '"PT1H" is left out: DUE is read' },
    {
      lines: ['DTSTART:20261205T090000', 'DURATION:-PT1H'],
      why: '"-PT1H" is left out: it ends at no time that can be',
    },
    { lines: ['DURATION:1 hour'], why: '"1 hour" is left out: it is no duration that can be' },
  ])('are told where the duration is not read: $lines', async ({ lines, why }) => {
    expect((await readTodo(...lines)).losses).toContain(`/lines/2/DURATION ${why}`);
  });
});

describe('UNTIL of another kind than the due value', () => {
  it('ends the series with that day on the clock of its zone', async () => {
    const { tasks, losses } = await readCase('F13-until-date.ics');
    expect(tasks[0]!.recurrence?.rule).toBe('FREQ=WEEKLY;UNTIL=20261023T225959Z;BYDAY=TH;WKST=SU');
    expect(losses).toEqual([]);
  });

  it.each([
    { due: 'DUE;VALUE=DATE:20261205', until: '20270101T080000Z', becomes: '20270101' },
    { due: 'DUE;VALUE=DATE:20261205', until: '20270101T080000', becomes: '20270101' },
    { due: 'DUE:20261205T090000', until: '20270101', becomes: '20270101T235959' },
    { due: 'DUE:20261205T090000', until: '20270101T080000Z', becomes: '20270101T080000' },
    {
      due: 'DUE;TZID=Asia/Tokyo:20261205T090000',
      until: '20270101T090000',
      becomes: '20270101T000000Z',
    },
    { due: 'DUE:20261205T090000Z', until: '20270101', becomes: '20270101T235959Z' },
  ])('is converted: $due, $until', async ({ due, until, becomes }) => {
    const { task, losses } = await readTodo(due, `RRULE:FREQ=DAILY;until=${until};`);
    expect(task.recurrence?.rule).toBe(`FREQ=DAILY;UNTIL=${becomes}`);
    const isGuess = due === 'DUE:20261205T090000' && until.endsWith('Z');
    expect(losses).toEqual(isGuess ? [expect.stringMatching(/RRULE UNTIL is in UTC/)] : []);
  });

  it('leaves the rule out where its date does not exist', async () => {
    const { task, losses } = await readTodo(
      'DUE:20261205T090000Z',
      'RRULE:FREQ=DAILY;UNTIL=20270230',
    );
    expect(task.recurrence).toBeNull();
    expect(losses).toEqual([expect.stringMatching(/RRULE .*UNTIL must be an existing day/)]);
  });
});

describe('a VTODO that is completed', () => {
  it('is completed where COMPLETED is a day', async () => {
    const { tasks, losses } = await readCase('F16-completed-date.ics');
    expect(tasks).toMatchObject([{ completedAt: '2007-05-01T00:00:00.000Z' }]);
    expect(losses).toEqual([expect.stringMatching(/COMPLETED .* taken as midnight in UTC$/)]);
  });

  it.each([
    { lines: ['PERCENT-COMPLETE:100'], tells: [] },
    { lines: ['STATUS:COMPLETED', 'PERCENT-COMPLETE:100'], tells: [] },
    { lines: ['COMPLETED:foo'], tells: ['COMPLETED "foo" is left out'] },
    { lines: ['STATUS:DONE', 'COMPLETED:20261201T090000Z'], tells: ['STATUS "DONE" is no status'] },
    { lines: ['STATUS:COMPLETED', 'PERCENT-COMPLETE:50'], tells: ['PERCENT-COMPLETE "50"'] },
  ])('says so by $lines', async ({ lines, tells }) => {
    const { task, losses } = await readTodo(...lines);
    expect(task.completedAt).not.toBeNull();
    expect(losses).toEqual(tells.map((words) => expect.stringContaining(`/lines/2/${words}`)));
  });

  it.each([
    { lines: ['PERCENT-COMPLETE:0'], tells: [] },
    { lines: ['PERCENT-COMPLETE:99'], tells: ['PERCENT-COMPLETE "99"'] },
    { lines: ['STATUS:NEEDS-ACTION', 'PERCENT-COMPLETE:100'], tells: ['PERCENT-COMPLETE "100"'] },
    { lines: ['STATUS:NEEDS-ACTION', 'COMPLETED:20261201'], tells: ['COMPLETED', 'COMPLETED'] },
  ])('is not where it says $lines', async ({ lines, tells }) => {
    const { task, losses } = await readTodo(...lines);
    expect(task.completedAt).toBeNull();
    expect(losses).toEqual(tells.map((words) => expect.stringContaining(`/lines/2/${words}`)));
  });
});
