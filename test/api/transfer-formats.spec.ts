import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Report {
  created: Record<string, number>;
  skipped: Record<string, number>;
  losses: { pointer: string; message: string }[];
  lossCount: number;
}
type Item = Record<string, unknown>;

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
  await makeRichAccount(api, ann);
});
afterAll(() => api.close());

const exported = (person: Person, format: string) =>
  api.http.get(`/api/${person.id}/export`).query({ format }).set(person.bearer).buffer(true);
const post = (person: Person, type: string, text: string, query: object = {}) =>
  api.http
    .post(`/api/${person.id}/import`)
    .query(query)
    .set(person.bearer)
    .set('content-type', type)
    .send(text);
const imported = async (person: Person, type: string, text: string, query: object = {}) =>
  (await post(person, type, text, query).expect(200)).body as Report;
/** What the account holds, its lists and labels by their names. */
async function held(person: Person): Promise<Item[]> {
  const answer = await exported(person, 'json').expect(200);
  const { lists, labels, tasks } = answer.body as Record<'lists' | 'labels' | 'tasks', Item[]>;
  const nameOf = (items: Item[], id: unknown) => items.find((item) => item['id'] === id)?.['name'];
  return tasks.map((task) => ({
    ...task,
    list: nameOf(lists, task['listId']) ?? null,
    labels: (task['labelIds'] as string[]).map((id) => nameOf(labels, id)).sort(),
    parent: tasks.find(({ id }) => id === task['parentId'])?.['title'] ?? null,
  }));
}
const titled = (tasks: Item[], title: string) => tasks.find((task) => task['title'] === title)!;

describe('an export as CSV', () => {
  it('is a table of all tasks, with names in place of ids', async () => {
    const answer = await exported(ann, 'csv').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(answer.headers['content-disposition']).toContain('taskward.csv');
    expect(answer.text.startsWith('\uFEFFid,title,')).toBe(true);
    expect(answer.text.split('\r\n').length).toBeGreaterThan(14);
    const rows = parse<Record<string, string>>(answer.text, { bom: true, columns: true });
    expect(rows).toHaveLength(13);
    expect(titled(rows, 'Day')).toMatchObject({
      list: 'Garden, "north"',
      labels: expect.stringContaining('wärm; naß'),
      priority: 'low',
      due: '2026-11-28',
      reminders: 'PT90M',
      completedAt: '',
    });
    expect(titled(rows, 'Zoned')).toMatchObject({
      due: '2026-11-28T09:30:00+01:00[Europe/Vienna]',
      recurrence: 'FREQ=WEEKLY;COUNT=5;BYDAY=SA',
      recurrenceFrom: 'completion',
    });
    expect(titled(rows, 'Trashed')['deletedAt']).toMatch(/^20/);
  });

  it('has no cell that a spreadsheet would run', async () => {
    const { text } = await exported(ann, 'csv').expect(200);
    const rows = parse(text, { bom: true });
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain("'=1+1");
  });
});

describe('an export as iCalendar', () => {
  let text: string;
  beforeAll(async () => {
    const answer = await exported(ann, 'ical').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/calendar; charset=utf-8/);
    text = answer.text ?? (answer.body as Buffer).toString();
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
    expect(zoned[0]!.toString()).toContain('DUE;TZID=Europe/Vienna:20261');
    expect(zoned[0]!.toString()).toContain('DTSTART;TZID=Europe/Vienna:20261');
    expect(text).toContain('DUE;VALUE=DATE:20261128\r\n');
    expect(text).toContain('TRIGGER;RELATED=END:-PT1H30M\r\n');
    expect(text).toContain('PRIORITY:1\r\n');
  });

  it('brings into another account what it can hold, without a loss', async () => {
    const bob = await makePerson();
    const report = await imported(bob, 'text/calendar', text);
    expect(report).toMatchObject({ created: { tasks: 11, labels: 2, lists: 1 }, losses: [] });
    const comparable = (tasks: Item[]) =>
      tasks
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, title, description, priority, due, reminders, recurrence, ...rest }) => ({
          ...{ id, title, priority, due, reminders, list: rest['list'], labels: rest['labels'] },
          // RFC 5545 has one line break, and counts from when it is due.
          description: (description as string | null)?.replaceAll('\r\n', '\n') ?? null,
          rule: (recurrence as { rule: string } | null)?.rule,
          parent: rest['parent'],
          isCompleted: rest['completedAt'] !== null,
          createdAt: (rest['createdAt'] as string).slice(0, 19),
        }))
        .sort((a, b) => ((a.id as string) < (b.id as string) ? -1 : 1));
    expect(comparable(await held(bob))).toEqual(comparable(await held(ann)));
    // The same ids again: nothing is made twice.
    expect(await imported(bob, 'text/calendar', text)).toMatchObject({
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
      bob,
      'text/calendar',
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
    const tasks = await held(bob);
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
    const { losses, created } = await imported(bob, 'text/calendar', circle);
    expect(created['tasks']).toBe(2);
    expect(losses).toEqual([
      { pointer: '/lines/3/RELATED-TO', message: expect.stringContaining('circle') },
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
      line: 3,
    },
  ])('refuses a file with its line: $what', async ({ text, line }) => {
    const bob = await makePerson();
    const answer = await post(bob, 'text/calendar', text);
    expectProblem(answer, 'validation_failed');
    expect((answer.body as { errors: Item[] }).errors[0]!['pointer']).toBe(`/lines/${line}`);
    expect(await held(bob)).toEqual([]);
  });
});

const HEAD =
  'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG';
const todoist = (...rows: string[]) => `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`;

describe("an import of Todoist's CSV", () => {
  const FILE = todoist(
    'meta,view_style=list,,,,,,,,,,,,',
    'task,Repot the basil @garden @Wknd,A pot from the shed,1,1,Ann (1),,Oct 5 2026,en,Africa/Cairo,30,minute,,',
    'note,"Peat-free,\nplease",,,,Ann (1),,,,,,,,',
    'task,Buy compost,,4,2,Ann (1),,2026-10-04 15:30,en,Africa/Cairo,,None,,',
    ',,,,,,,,,,,,,',
    'section,Weekly,,,,,,,,,,,,',
    'task,Water the ferns,,2,1,Ann (1),Bob (2),every monday at 9am,en,Africa/Cairo,,,,',
    'task,"Order ""old"" seeds @GARDEN",,3,1,Ann (1),,5 Oct 2026 at 9:05,en,,,,Oct 9 2026,en',
  );

  it('makes lists of sections, subtasks of indents, labels of @names', async () => {
    const bob = await makePerson();
    const { created } = await imported(bob, 'text/csv', FILE);
    expect(created).toEqual({ lists: 1, labels: 2, filters: 0, tasks: 4 });
    const tasks = await held(bob);
    expect(titled(tasks, 'Repot the basil')).toMatchObject({
      description: 'A pot from the shed\n\nPeat-free,\nplease',
      priority: 'urgent',
      due: { kind: 'day', date: '2026-10-05' },
      labels: ['Wknd', 'garden'],
      list: null,
    });
    expect(titled(tasks, 'Buy compost')).toMatchObject({
      parent: 'Repot the basil',
      priority: 'none',
      due: { kind: 'zoned', at: '2026-10-04T12:30:00Z', zone: 'Africa/Cairo' },
    });
    expect(titled(tasks, 'Water the ferns')).toMatchObject({ list: 'Weekly', due: null });
    expect(titled(tasks, 'Order "old" seeds')).toMatchObject({
      due: { kind: 'local', dateTime: '2026-10-05T09:05:00' },
      labels: ['garden'],
    });
    const order = tasks.filter(({ list }) => list === 'Weekly');
    order.sort((a, b) => ((a['position'] as string) < (b['position'] as string) ? -1 : 1));
    expect(order.map(({ title }) => title)).toEqual(['Water the ferns', 'Order "old" seeds']);
  });

  it('tells each loss with its line and column', async () => {
    const bob = await makePerson();
    const { losses } = await imported(bob, 'text/csv', FILE, { dryRun: true });
    expect(losses.map(({ pointer }) => pointer)).toEqual([
      '/lines/2',
      '/lines/1/AUTHOR',
      '/lines/3/DURATION',
      '/lines/9/RESPONSIBLE',
      '/lines/9/DATE',
      '/lines/10/DEADLINE',
    ]);
    expect(losses[4]!.message).toContain('every monday at 9am');
    expect(await held(bob)).toEqual([]);
  });

  it('puts what is named alike into the list and labels that are there', async () => {
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/lists`).set(bob.bearer).send({ name: 'Weekly' });
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'Garden' });
    const { created } = await imported(bob, 'text/csv', FILE);
    expect(created).toEqual({ lists: 0, labels: 1, filters: 0, tasks: 4 });
  });

  it('lists a thousand losses and counts the others', async () => {
    const bob = await makePerson();
    const rows = Array.from({ length: 1_200 }, (_, n) => `task,T${n},,4,1,,Bob (2),,,,,,,`);
    const { losses, lossCount, created } = await imported(bob, 'text/csv', todoist(...rows));
    expect([losses.length, lossCount, created['tasks']]).toEqual([1_000, 1_200, 1_200]);
  });

  it.each([
    { what: 'nothing', text: '', line: 1 },
    { what: 'another table', text: 'id,title\r\n1,x\r\n', line: 1 },
    { what: 'an open quote', text: todoist('task,Fine', 'task,"never closed'), line: 4 },
  ])('refuses a file with its line: $what', async ({ text, line }) => {
    const bob = await makePerson();
    const answer = await post(bob, 'text/csv', text);
    expectProblem(answer, 'validation_failed');
    expect((answer.body as { errors: Item[] }).errors[0]!['pointer']).toBe(`/lines/${line}`);
    expect(await held(bob)).toEqual([]);
  });
});
