import ICAL from 'ical.js';
import { v7 as uuidv7 } from 'uuid';
import { MAX_DESCRIPTION, MAX_TITLE, type Priority } from '../../tasks/task.js';
import { type ForeignFile, lost, shown } from '../foreign-file.js';
import { idOfUid } from '../item-id.js';
import type { Entry } from '../items.js';
import { refusalAt } from './content-lines.js';
import type { FileZones } from './file-zones.js';
import { LIST, priorityOf } from './ical-words.js';
import type { TodoBlock } from './todo-blocks.js';
import { readableLines } from './todo-lines.js';
import { readCompletion } from './todo-completion.js';
import { readSchedule } from './todo-schedule.js';
import { readMoment } from './todo-times.js';
import { type TodoTree, uidOf } from './todo-tree.js';

/** Makes tasks of VTODOs. */
export class TodoReader {
  constructor(
    private readonly foreign: ForeignFile,
    private readonly tree: TodoTree,
    private readonly zones: FileZones,
  ) {}

  *todo(block: TodoBlock): Generator<Entry> {
    const { line, lines, calendar } = block;
    const pointer = `/lines/${line}`;
    const todo = parsed(yield* readableLines(block), line);
    const comesBack = todo.getFirstProperty('rrule') !== null;
    const clock = this.zones.readerOf(block.calendarNumber, comesBack);
    const text = (name: string) => String(todo.getFirstPropertyValue(name) ?? '');
    const title = yield* this.foreign.text(text('summary'), MAX_TITLE, `${pointer}/SUMMARY`);
    if (title === '') yield lost(`${pointer}/SUMMARY`, 'is empty: the task is called "Untitled"');
    const description = yield* this.foreign.text(
      text('description'),
      MAX_DESCRIPTION,
      `${pointer}/DESCRIPTION`,
    );
    const names = todo
      .getAllProperties('categories')
      .flatMap((each) => each.getValues() as unknown[]);
    const uid = uidOf(lines);
    const parent = this.tree.parentOf(block);
    const updatedAt =
      (yield* readMoment(todo, 'last-modified', pointer, clock)) ??
      (yield* readMoment(todo, 'dtstamp', pointer, clock));
    const createdAt = (yield* readMoment(todo, 'created', pointer, clock)) ?? updatedAt;
    yield this.foreign.task(pointer, {
      id: uid === '' ? uuidv7() : idOfUid(uid),
      title: title || 'Untitled',
      description: description || null,
      priority: yield* readPriority(text('priority').trim(), `${pointer}/PRIORITY`),
      ...(yield* readSchedule(todo, pointer, clock)),
      labelIds: yield* this.foreign.labelled(names.map(String), `${pointer}/CATEGORIES`),
      listId: yield* this.foreign.list(text(LIST) || calendar, pointer),
      parentId: parent === null ? null : idOfUid(parent),
      completedAt: yield* readCompletion(todo, updatedAt ?? this.foreign.now, pointer, clock),
      ...(createdAt && { createdAt }),
      ...(updatedAt && { updatedAt }),
    });
  }
}

function parsed(lines: string[], line: number): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
  } catch (error) {
    throw refusalAt(line, `is no VTODO: ${(error as Error).message}`);
  }
}

function* readPriority(text: string, pointer: string): Generator<Entry, Priority> {
  if (/^\d$/.test(text) || text === '') return priorityOf(Number(text));
  yield lost(pointer, `${shown(text)} is none from 0 to 9`);
  return 'none';
}
