import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { UNRULY } from '../../../platform/problems/text.decorators.js';
import { entriesOf } from '../entries-of.fixture.js';
import { STAMPS } from '../task-item.fixture.js';
import { again, of, todos, told } from './calendar.fixture.js';
import { readIcal } from './ical-reader.js';

/** Titles that somebody may have stored; the format has one line break and no control characters. */
const oddTitle = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\n ', ',', ';', ':', '\\', '\\n', '"', 'END:VTODO', '\u2028'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    ),
    { maxLength: 8 },
  )
  // eslint-disable-next-line no-control-regex -- these it is
  .map((parts) => `<${parts.join('').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')}>`);

/** Names that somebody may have stored. */
const oddName = oddTitle.map((title) => title.replace(new RegExp(UNRULY, 'gu'), ''));

describe('a calendar that is written and read again', () => {
  it('has the names of lists, labels and tasks, whatever is in them', () =>
    fc.assert(
      fc.asyncProperty(oddName, oddTitle, async (name, title) => {
        const entries = await again(name, { title });
        expect(of(entries, 'lists').map(({ item }) => item.name)).toEqual([name]);
        expect(of(entries, 'labels').map(({ item }) => item.name)).toEqual([name]);
        expect(of(entries, 'tasks').map(({ item }) => item.title)).toEqual([
          title.replace(/\r\n?/g, '\n'),
        ]);
        expect(told(entries)).toEqual([]);
      }),
    ));

  it('holds no task that a name tells of', async () => {
    const evil = 'x\nEND:VTODO\nBEGIN:VTODO\nUID:evil\nSUMMARY:injected';
    const entries = await again(evil, { title: 'Mine' });
    expect(of(entries, 'tasks').map(({ item }) => item.title)).toEqual(['Mine']);
  });

  it('counts of a series what is left of it, and says that its past is lost', async () => {
    const seriesId = uuidv7();
    const due = { kind: 'day', date: '2026-11-28' } as const;
    const series = {
      due,
      seriesId,
      recurrence: { rule: 'FREQ=DAILY;COUNT=3', from: 'due' },
    } as const;
    const entries = await again(
      'Garden',
      { ...series, id: seriesId, completedAt: STAMPS.updatedAt },
      { ...series, occurrence: 2 },
      { ...series, title: 'First of all', seriesId: uuidv7() },
    );
    expect(of(entries, 'tasks').map(({ item }) => item.recurrence?.rule)).toEqual([
      undefined,
      'FREQ=DAILY;COUNT=2',
      'FREQ=DAILY;COUNT=3',
    ]);
    expect(told(entries)).toEqual([
      expect.stringMatching(/X-TASKWARD-SERIES .*series/),
      expect.stringMatching(/X-TASKWARD-SERIES .*series/),
    ]);
  });
});

describe('a calendar of another program', () => {
  it('has chains of tasks cut where they are too deep, however long they are', async () => {
    const chain = Array.from({ length: 2_000 }, (_, n) => [
      `UID:${n}`,
      `SUMMARY:${n}`,
      ...(n === 1_999 ? [] : [`RELATED-TO:${n + 1}`]),
    ]);
    const entries = await entriesOf(readIcal, todos(...chain));
    const tasks = of(entries, 'tasks').map(({ item }) => item);
    expect(tasks).toHaveLength(2_000);
    const isBefore = new Set<string>();
    for (const { id, parentId } of tasks) {
      expect(parentId === null || isBefore.has(parentId)).toBe(true);
      isBefore.add(id);
    }
    expect(of(entries, 'loss')).toHaveLength(2_000 / 5 - 1);
    expect(told(entries)[0]).toMatch(
      /^\/lines\/\d+\/RELATED-TO is left out: there can be 5 levels/,
    );
  });

  it.each([
    { line: 'RELATED-TO:a', isBelow: true },
    { line: 'RELATED-TO;X-GAP=P1D;RELTYPE=PARENT;VALUE=TEXT:a', isBelow: true },
    { line: 'related-to;value=text:a', isBelow: true },
    { line: 'RELATED-TO;RELTYPE="PARENT";X-GAP="b:c;d":a', isBelow: true },
    { line: 'RELATED-TO;VALUE=TEXT;RELTYPE=SIBLING:a', isBelow: false },
  ])('stands below what it names as its parent: $line', async ({ line, isBelow }) => {
    const text = todos(['UID:a', 'SUMMARY:A'], ['UID:b', 'SUMMARY:B', line]);
    const entries = await entriesOf(readIcal, text);
    const [above, below] = of(entries, 'tasks').map(({ item }) => item);
    expect(below!.parentId).toBe(isBelow ? above!.id : null);
    expect(told(entries)).toHaveLength(isBelow ? 0 : 1);
  });

  it('takes what an alarm is and belongs to for nothing of the task', async () => {
    const alarm = ['BEGIN:VALARM', 'UID:x', 'RELATED-TO:a', 'ACTION:DISPLAY', 'END:VALARM'];
    const text = todos(
      ['UID:a', 'SUMMARY:A'],
      [...alarm, 'UID:b', 'SUMMARY:B'],
      [...alarm, 'UID:c', 'SUMMARY:C', 'RELATED-TO:b'],
    );
    const entries = await entriesOf(readIcal, text);
    const tasks = of(entries, 'tasks').map(({ item }) => item);
    expect(tasks.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(tasks.map(({ parentId }) => parentId)).toEqual([null, null, tasks[1]!.id]);
  });

  const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'];
  const todo = (title: string) => ['BEGIN:VTODO', `SUMMARY:${title}`, 'END:VTODO'];

  it('has the first name of the calendar as its list, and tells of another', async () => {
    const lines = [
      ...calendar('NAME;ALTREP="http://x;a:b":Work', 'X-WR-CALNAME:Job', ...todo('A')),
      ...calendar('X-WR-CALNAME:House\\, garden', 'name:House\\, garden', ...todo('B')),
    ];
    const entries = await entriesOf(readIcal, `${lines.join('\r\n')}\r\n`);
    expect(of(entries, 'lists').map(({ item }) => item.name)).toEqual(['Work', 'House, garden']);
    expect(told(entries)).toEqual(['/lines/3/X-WR-CALNAME "Job" is left out: one is read']);
  });

  it('tells what else the calendar says of itself, where it says anything', async () => {
    const lines = calendar(
      ...['VERSION:2.0', 'PRODID:-//Other//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['COLOR:teal', 'X-WR-CALDESC:', 'REFRESH-INTERVAL;VALUE=DURATION:P1D', 'no property'],
      ...todo('A'),
      'X-WR-TIMEZONE:Europe/Vienna',
    );
    const entries = await entriesOf(readIcal, `${lines.join('\r\n')}\r\n`);
    expect(of(entries, 'tasks')).toHaveLength(1);
    expect(told(entries)).toEqual([
      '/lines/6/COLOR "teal" is left out',
      '/lines/8/REFRESH-INTERVAL "P1D" is left out',
      '/lines/9 "no property" is left out',
      '/lines/13/X-WR-TIMEZONE "Europe/Vienna" is left out',
    ]);
  });

  it('tells of a name of the calendar that comes too late for its tasks', async () => {
    const lines = [
      ...calendar('NAME:Home', ...todo('A'), 'X-WR-CALNAME:Too\\, late', ...todo('B')),
      ...calendar('X-WR-CALNAME:Work', ...todo('C')),
    ];
    const entries = await entriesOf(readIcal, `${lines.join('\r\n')}\r\n`);
    expect(of(entries, 'lists').map(({ item }) => item.name)).toEqual(['Home', 'Work']);
    expect(told(entries)).toEqual([
      '/lines/6/X-WR-CALNAME "Too, late" is left out: it comes after tasks',
    ]);
  });

  it('puts names of lists and labels on one line, as the API takes them, and no title', async () => {
    const entries = await entriesOf(
      readIcal,
      todos([
        ...['SUMMARY:Two\\nlines', 'CATEGORIES:at\\n\u202Ehome,plain'],
        'X-TASKWARD-LIST: \\nHouse\\n\u2067garden\u2069',
      ]),
    );
    expect(of(entries, 'lists').map(({ item }) => item.name)).toEqual(['House garden']);
    expect(of(entries, 'labels').map(({ item }) => item.name)).toEqual(['at home', 'plain']);
    expect(of(entries, 'tasks')[0]!.item.title).toBe('Two\nlines');
    expect(told(entries)).toEqual([
      expect.stringMatching(/^\/lines\/2\/CATEGORIES has line breaks, .*: they become a space$/),
      expect.stringMatching(/^\/lines\/2 has line breaks, /),
    ]);
  });

  it('reminds as many minutes before as it says in digits, and tells of what are none', async () => {
    const values = ['5', ' 60 ', '', '0x10', '1e1', '-5', '0.5'];
    const text = todos(['SUMMARY:A', ...values.map((value) => `X-TASKWARD-REMINDER:${value}`)]);
    const entries = await entriesOf(readIcal, text);
    expect(of(entries, 'tasks')[0]!.item.reminders).toEqual(
      [5, 60].map((minutes) => ({ kind: 'beforeDue', minutes })),
    );
    expect(told(entries)).toHaveLength(5);
  });

  it('tells of moments on a clock that is not known, or that leaves them out', async () => {
    const entries = await entriesOf(
      readIcal,
      todos([
        'SUMMARY:A',
        'CREATED;TZID=Nowhere/Else:20260301T090000',
        'LAST-MODIFIED;TZID=Europe/Berlin:20260329T023000',
        'STATUS:COMPLETED',
        'COMPLETED;TZID=Europe/Berlin:20260401T090000',
      ]),
    );
    expect(of(entries, 'tasks')[0]!.item).toMatchObject({
      createdAt: '2026-03-01T09:00:00.000Z',
      updatedAt: '2026-03-29T01:30:00.000Z',
      completedAt: '2026-04-01T07:00:00.000Z',
    });
    expect(told(entries)).toEqual([
      '/lines/2/LAST-MODIFIED "2026-03-29T02:30:00" is left out by the clock of Europe/Berlin: it becomes 03:30',
      '/lines/2/CREATED the zone "Nowhere/Else" is not known: it is taken as UTC',
    ]);
  });

  it('tells of a task whose UID came before, and of none that have none', async () => {
    const entries = await entriesOf(
      readIcal,
      todos(
        ['UID:a', 'SUMMARY:One'],
        ['UID:a', 'SUMMARY:Two'],
        ['SUMMARY:Three'],
        ['SUMMARY:Four'],
      ),
    );
    expect(of(entries, 'tasks').map(({ item }) => item.title)).toEqual(['One', 'Three', 'Four']);
    expect(told(entries)).toEqual(['/lines/6 is left out: one with its UID came before']);
  });

  it('tells of what is there twice, and of a completion that is none', async () => {
    const entries = await entriesOf(
      readIcal,
      todos(
        ['UID:a', 'SUMMARY:One', 'SUMMARY:Two', 'RELATED-TO:b', 'RELATED-TO:c'],
        ['UID:b', 'SUMMARY:B', 'STATUS:NEEDS-ACTION', 'COMPLETED:20261120T100000Z'],
        ['UID:c', 'SUMMARY:C', 'STATUS:DONE'],
        ['UID:d', 'SUMMARY:D', 'STATUS:COMPLETED', 'COMPLETED;VALUE=DATE:20261120'],
      ),
    );
    expect(told(entries).sort()).toEqual([
      expect.stringMatching(/^\/lines\/15\/STATUS "DONE" /),
      expect.stringMatching(/^\/lines\/2\/RELATED-TO "c" /),
      expect.stringMatching(/^\/lines\/2\/SUMMARY "Two" /),
      expect.stringMatching(/^\/lines\/20\/COMPLETED /),
      expect.stringMatching(/^\/lines\/9\/COMPLETED /),
    ]);
  });
});
