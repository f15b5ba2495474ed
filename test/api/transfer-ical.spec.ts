import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { getExport, heldBy, imported, postImport, titled } from '../setup/transfers.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makeRichAccount(api);
});
afterAll(() => api.close());

const TYPE = 'text/calendar';

describe('an export as iCalendar', () => {
  let text: string;
  beforeAll(async () => {
    const answer = await getExport(api, ann, 'ical').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/calendar; charset=utf-8/);
    text = answer.body as string;
  });

  it('has lines of at most 75 octets that end as RFC 5545 has it', () => {
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is one calendar with a VTODO for each task outside the trash', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const todos = calendar.getAllSubcomponents('vtodo');
    expect(todos).toHaveLength(11);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const zoned = todos.filter((todo) => todo.getFirstPropertyValue('summary') === 'Zoned');
    expect(zoned).toHaveLength(2);
    expect(zoned.join()).toContain('DUE;TZID=Europe/Vienna:20261');
    const recurring = zoned.filter((todo) => todo.getFirstProperty('rrule'));
    expect(recurring.join()).toContain('DTSTART;TZID=Europe/Vienna:20261');
    expect(recurring.join()).toContain('RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=SA\r\n');
    expect(text).toContain('DUE;VALUE=DATE:20261128\r\n');
    expect(text).toContain('TRIGGER;RELATED=END:-PT1H30M\r\n');
    expect(text).toContain('PRIORITY:1\r\n');
  });

  it('brings into another account what it can hold, and says what it cannot', async () => {
    const bob = await makePerson();
    const report = await imported(api, bob, TYPE, text);
    expect(report).toMatchObject({ created: { tasks: 11, labels: 2, lists: 1 } });
    // Of the one that was completed, and of the one that came next.
    const series = { pointer: expect.stringMatching(/X-TASKWARD-SERIES$/) };
    expect(report.losses).toMatchObject([series, series]);
    const ruleIn = (recurrence: unknown) => (recurrence as { rule: string } | null)?.rule;
    const comparable = (tasks: Record<string, unknown>[]) =>
      tasks
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, title, description, priority, due, reminders, recurrence, ...rest }) => ({
          ...{ id, title, priority, due, reminders, list: rest['list'], labels: rest['labels'] },
          // RFC 5545 has one line break, and counts from when it is due.
          description: (description as string | null)?.replaceAll('\r\n', '\n') ?? null,
          // What is left of it; the task that is completed has left it to the next.
          rule: rest['completedAt'] ? undefined : ruleIn(recurrence)?.replace('COUNT=5', 'COUNT=4'),
          parent: rest['parent'],
          isCompleted: rest['completedAt'] !== null,
          createdAt: (rest['createdAt'] as string).slice(0, 19),
        }))
        .sort((a, b) => ((a.id as string) < (b.id as string) ? -1 : 1));
    expect(comparable(await heldBy(api, bob))).toEqual(comparable(await heldBy(api, ann)));
    // The same ids again: nothing is made twice.
    expect(await imported(api, bob, TYPE, text)).toMatchObject({
      created: { tasks: 0, labels: 0, lists: 0 },
    });
  });
});

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

describe('an import of VTODOs', () => {
  it('reads those of other programs, and tells everything that it cannot keep', async () => {
    const bob = await makePerson();
    const report = await imported(
      api,
      bob,
      TYPE,
      calendar(
        'X-WR-CALNAME:House\\, garden',
        'BEGIN:VEVENT',
        'UID:event',
        'END:VEVENT',
        'BEGIN:VTODO',
        'UID:child@example.org',
        'SUMMARY:Below one that',
        '  comes later',
        'RELATED-TO:parent@example.org',
        'DUE;TZID=/example.org/Europe/Berlin:20261128T093000',
        'CATEGORIES:home,Errands\\, long',
        'LOCATION:Shed',
        'STATUS:IN-PROCESS',
        'END:VTODO',
        'BEGIN:VTODO',
        'UID:parent@example.org',
        'SUMMARY:Above',
        'PRIORITY:7',
        'DUE:20261128T083000Z',
        'RRULE:FREQ=SECONDLY',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15M',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:PT15M',
        'END:VALARM',
        'END:VTODO',
        'BEGIN:VTODO',
        'UID:done',
        'DUE;TZID=Nowhere:20261128T093000',
        'RELATED-TO:gone',
        'COMPLETED:20261120T100000Z',
        'STATUS:COMPLETED',
        'END:VTODO',
      ),
    );
    const tasks = await heldBy(api, bob);
    expect(titled(tasks, 'Below one that comes later')).toMatchObject({
      parent: 'Above',
      due: { kind: 'zoned', at: '2026-11-28T08:30:00Z', zone: 'Europe/Berlin' },
      list: 'House, garden',
      labels: ['Errands, long', 'home'],
    });
    expect(titled(tasks, 'Above')).toMatchObject({
      priority: 'low',
      due: { kind: 'zoned', zone: 'UTC' },
      recurrence: null,
      reminders: [{ kind: 'beforeDue', minutes: 15 }],
    });
    expect(titled(tasks, 'Untitled')).toMatchObject({
      completedAt: '2026-11-20T10:00:00.000Z',
      due: { kind: 'local', dateTime: '2026-11-28T09:30:00' },
    });
    expect(report.losses.map(({ pointer }) => pointer).sort()).toEqual(
      [
        '/lines/4',
        '/lines/7/LOCATION',
        '/lines/7/STATUS',
        '/lines/17/RRULE',
        '/lines/17/VALARM',
        '/lines/32/DUE',
        '/lines/32/RELATED-TO',
        '/lines/32/SUMMARY',
      ].sort(),
    );
    expect(report.lossCount).toBe(report.losses.length);
  });

  it('tells of a task in another list than the one above it with its line', async () => {
    const bob = await makePerson();
    const todo = (...lines: string[]) => ['BEGIN:VTODO', ...lines, 'END:VTODO'];
    const { losses } = await imported(
      api,
      bob,
      TYPE,
      calendar(
        ...todo('UID:a', 'SUMMARY:A', 'X-TASKWARD-LIST:Home'),
        ...todo('UID:b', 'SUMMARY:B', 'X-TASKWARD-LIST:Work', 'RELATED-TO:a'),
      ),
    );
    expect(losses).toEqual([
      { pointer: '/lines/8', message: 'stands in the list of the task above it' },
    ]);
  });

  it('breaks a circle, and says so', async () => {
    const bob = await makePerson();
    const todo = (uid: string, above: string) => [
      'BEGIN:VTODO',
      `UID:${uid}`,
      `SUMMARY:${uid}`,
      `RELATED-TO:${above}`,
      'END:VTODO',
    ];
    const circle = calendar(...todo('a', 'b'), ...todo('b', 'a'));
    const { losses, created } = await imported(api, bob, TYPE, circle);
    expect(created['tasks']).toBe(2);
    expect(losses).toEqual([
      { pointer: '/lines/8/RELATED-TO', message: expect.stringContaining('circle') },
    ]);
  });

  it.each([
    { what: 'nothing', text: '', line: 1 },
    { what: 'no calendar', text: 'hello\r\n', line: 1 },
    { what: 'an end too early', text: 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:a\r\n', line: 2 },
    { what: 'a wrong end', text: calendar('BEGIN:VTODO', 'END:VEVENT'), line: 4 },
    { what: 'a broken line', text: calendar('BEGIN:VTODO', 'no colon', 'END:VTODO'), line: 3 },
    {
      what: 'an endless line',
      text: calendar('BEGIN:VTODO', `SUMMARY:${'x'.repeat(400_000)}`, 'END:VTODO'),
      line: 4,
    },
  ])('refuses a file with its line: $what', async ({ text, line }) => {
    const bob = await makePerson();
    const answer = await postImport(api, bob, TYPE, text);
    expectProblem(answer, 'validation_failed');
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]!.pointer).toBe(
      `/lines/${line}`,
    );
    expect(await heldBy(api, bob)).toEqual([]);
  });
});
