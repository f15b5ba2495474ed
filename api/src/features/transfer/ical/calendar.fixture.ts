import { v7 as uuidv7 } from 'uuid';
import { entriesOf } from '../entries-of.fixture.js';
import type { Entry, TaskItem } from '../items.js';
import { STAMPS, taskItem } from '../task-item.fixture.js';
import { readIcal } from './ical-reader.js';
import { IcalWriter } from './ical-writer.js';

/** The calendar of tasks, in a list and with a label of that name. */
export function written(name: string, ...tasks: Partial<TaskItem>[]): string {
  const writer = new IcalWriter();
  const [listId, labelId] = [uuidv7(), uuidv7()];
  const named = { name, color: 'gray', ...STAMPS };
  return [
    writer.begin(),
    writer.add({ kind: 'lists', item: { ...named, id: listId, position: 'a0', archivedAt: null } }),
    writer.add({ kind: 'labels', item: { ...named, id: labelId } }),
    ...tasks.map((fields) =>
      writer.add({ kind: 'tasks', item: taskItem({ listId, labelIds: [labelId], ...fields }) }),
    ),
    writer.end(),
  ].join('');
}

/** What is written of tasks, and read again. */
export const again = (name: string, ...tasks: Partial<TaskItem>[]): Promise<Entry[]> =>
  entriesOf(readIcal, written(name, ...tasks));

/** A calendar of VTODOs, each given by its lines. */
export const todos = (...blocks: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    ...blocks.flatMap((lines) => ['BEGIN:VTODO', ...lines, 'END:VTODO']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

export const of = <Kind extends Entry['kind']>(entries: Entry[], kind: Kind) =>
  entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);

/** The losses, each as its place and words. */
export const told = (entries: Entry[]): string[] =>
  of(entries, 'loss').map(({ pointer, message }) => `${pointer} ${message}`);
