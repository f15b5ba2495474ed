import ICAL from 'ical.js';
import { v5 as uuidv5, v7 as uuidv7, validate as isUuid } from 'uuid';
import { MAX_DESCRIPTION, MAX_TITLE, type Priority } from '../../tasks/task.js';
import { type ForeignFile, lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { refusalAt } from './content-lines.js';
import { LIST, priorityOf } from './ical-words.js';
import type { TodoBlock } from './todo-blocks.js';
import { readableLines } from './todo-lines.js';
import { readSchedule } from './todo-schedule.js';
import { readMoment } from './todo-times.js';
import { type TodoTree, uidOf } from './todo-tree.js';

/** Makes the same id of the same UID, so that a file that comes twice makes nothing twice. */
const NAMESPACE = '6f0c5a3e-8a0f-4b0a-9f5e-2c1d7e3b4a90';

/** Makes tasks of VTODOs. */
export class TodoReader {
  constructor(
    private readonly foreign: ForeignFile,
    private readonly tree: TodoTree,
  ) {}

  *todo(block: TodoBlock): Generator<Entry> {
    const { line, lines, calendar } = block;
    const pointer = `/lines/${line}`;
    const todo = parsed(yield* readableLines(block), line);
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
      (yield* readMoment(todo, 'last-modified', pointer)) ??
      (yield* readMoment(todo, 'dtstamp', pointer));
    const createdAt = (yield* readMoment(todo, 'created', pointer)) ?? updatedAt;
    yield this.foreign.task(pointer, {
      id: uid === '' ? uuidv7() : idOf(uid),
      title: title || 'Untitled',
      description: description || null,
      priority: yield* readPriority(text('priority').trim(), `${pointer}/PRIORITY`),
      ...(yield* readSchedule(todo, pointer)),
      labelIds: yield* this.foreign.labelled(names.map(String), `${pointer}/CATEGORIES`),
      listId: yield* this.foreign.list(text(LIST) || calendar, pointer),
      parentId: parent === null ? null : idOf(parent),
      completedAt: yield* readCompletion(todo, updatedAt ?? this.foreign.now, pointer),
      ...(createdAt && { createdAt }),
      ...(updatedAt && { updatedAt }),
    });
  }
}

const idOf = (uid: string): string => (isUuid(uid) ? uid.toLowerCase() : uuidv5(uid, NAMESPACE));

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

const STATUSES = ['', 'NEEDS-ACTION', 'IN-PROCESS', 'COMPLETED', 'CANCELLED'];

/** STATUS (RFC 5545 3.8.1.11) knows more than open and completed. */
function* readCompletion(
  todo: ICAL.Component,
  fallback: string,
  pointer: string,
): Generator<Entry, string | null> {
  const status = String(todo.getFirstPropertyValue('status') ?? '').toUpperCase();
  const completed = yield* readMoment(todo, 'completed', pointer);
  if (status === 'CANCELLED') yield lost(`${pointer}/STATUS`, 'CANCELLED is taken as completed');
  if (status === 'IN-PROCESS') yield lost(`${pointer}/STATUS`, 'IN-PROCESS is taken as open');
  else if (!STATUSES.includes(status)) {
    yield lost(
      `${pointer}/STATUS`,
      `${shown(status)} is no status of a VTODO: it is taken as open`,
    );
  }
  const isDone = ['COMPLETED', 'CANCELLED'].includes(status) || (status === '' && completed);
  if (todo.getFirstProperty('completed') && !(isDone && completed)) {
    yield lost(`${pointer}/COMPLETED`, 'is left out: it is no moment, or the task is open');
  }
  return isDone ? (completed ?? fallback) : null;
}
