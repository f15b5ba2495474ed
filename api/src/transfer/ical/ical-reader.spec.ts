import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { entriesOf } from '../entries-of.fixture.js';
import type { Entry, TaskItem } from '../items.js';
import { readIcal } from './ical-reader.js';
import { IcalWriter } from './ical-writer.js';

const STAMPS = { createdAt: '2026-11-21T09:30:00.000Z', updatedAt: '2026-11-21T09:30:00.000Z' };

const task = (fields: Partial<TaskItem> = {}): TaskItem => ({
  ...{ id: uuidv7(), title: 'A task', description: null, priority: 'none', due: null },
  ...{ reminders: [], recurrence: null, seriesId: null, occurrence: 1, nextTaskId: null },
  ...{ parentId: null, listId: null, labelIds: [], position: 'a0', completedAt: null },
  ...{ ...STAMPS, deletedAt: null, ...fields },
});

const of = <Kind extends Entry['kind']>(entries: Entry[], kind: Kind) =>
  entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);

/** What is written of tasks, in a list and with a label of that name, and read again. */
async function again(name: string, ...tasks: Partial<TaskItem>[]): Promise<Entry[]> {
  const writer = new IcalWriter();
  const [listId, labelId] = [uuidv7(), uuidv7()];
  const named = { name, color: 'gray', ...STAMPS };
  const text = [
    writer.begin(),
    writer.add({ kind: 'lists', item: { ...named, id: listId, position: 'a0', archivedAt: null } }),
    writer.add({ kind: 'labels', item: { ...named, id: labelId } }),
    ...tasks.map((fields) =>
      writer.add({ kind: 'tasks', item: task({ listId, labelIds: [labelId], ...fields }) }),
    ),
    writer.end(),
  ].join('');
  return entriesOf(readIcal, text);
}

const todos = (...blocks: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...blocks.flatMap((lines) => ['BEGIN:VTODO', ...lines, 'END:VTODO']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const told = (entries: Entry[]) =>
  of(entries, 'loss').map(({ pointer, message }) => `${pointer} ${message}`);

/** Names that somebody may have stored; the format has one line break and no control characters. */
const oddName = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\n ', ',', ';', ':', '\\', '\\n', '"', 'END:VTODO', '\u2028'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    ),
    { maxLength: 8 },
  )
  // eslint-disable-next-line no-control-regex -- these it is
  .map((parts) => `<${parts.join('').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')}>`);

describe('a calendar that is written and read again', () => {
  it('has the names of lists, labels and tasks, whatever is in them', () =>
    fc.assert(
      fc.asyncProperty(oddName, async (name) => {
        const entries = await again(name, { title: name });
        const read = name.replace(/\r\n?/g, '\n');
        expect(of(entries, 'lists').map(({ item }) => item.name)).toEqual([read]);
        expect(of(entries, 'labels').map(({ item }) => item.name)).toEqual([read]);
        expect(of(entries, 'tasks').map(({ item }) => item.title)).toEqual([read]);
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
