import ICAL from 'ical.js';
import { v5 as uuidv5, v7 as uuidv7, validate as isUuid } from 'uuid';
import { MAX_DESCRIPTION, MAX_TITLE, type Priority } from '../../tasks/task.js';
import { type ForeignFile, lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { refusalAt } from './content-lines.js';
import { LIST, priorityOf, SERIES } from './ical-words.js';
import type { TodoBlock } from './todo-blocks.js';
import { readSchedule, SCHEDULE_PROPERTIES } from './todo-schedule.js';
import { momentOf } from './todo-times.js';
import { type TodoTree, uidOf } from './todo-tree.js';

/** Makes the same id of the same UID, so that a file that comes twice makes nothing twice. */
const NAMESPACE = '6f0c5a3e-8a0f-4b0a-9f5e-2c1d7e3b4a90';

/** What is read here, and what says nothing to a person. */
const READ = [
  ...['uid', 'summary', 'description', 'priority', 'categories', 'related-to', 'status'],
  ...['completed', 'created', 'last-modified', 'dtstamp', 'sequence', LIST],
  ...SCHEDULE_PROPERTIES,
];

/** Of these all are read, or it is said elsewhere that they are not. */
const REPEATED = ['categories', 'rrule'];

/** Makes tasks of VTODOs. */
export class TodoReader {
  constructor(
    private readonly foreign: ForeignFile,
    private readonly tree: TodoTree,
  ) {}

  *todo(block: TodoBlock): Generator<Entry> {
    const { line, lines, calendar } = block;
    const pointer = `/lines/${line}`;
    const todo = parsed(lines, line);
    const text = (name: string) => String(todo.getFirstPropertyValue(name) ?? '');
    yield* otherLosses(todo, pointer);
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
    const updatedAt = momentOf(todo, 'last-modified') ?? momentOf(todo, 'dtstamp');
    const createdAt = momentOf(todo, 'created') ?? updatedAt;
    yield this.foreign.task(pointer, {
      id: uid === '' ? uuidv7() : idOf(uid),
      title: title || 'Untitled',
      description: description || null,
      priority: yield* readPriority(text('priority'), `${pointer}/PRIORITY`),
      ...(yield* readSchedule(todo, lines, pointer)),
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
  const completed = momentOf(todo, 'completed');
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

function* otherLosses(todo: ICAL.Component, pointer: string): Generator<Entry> {
  const seen = new Set<string>();
  for (const property of todo.getAllProperties()) {
    const place = `${pointer}/${property.name.toUpperCase()}`;
    const relation = String(property.getParameter('reltype') ?? 'PARENT').toUpperCase();
    if (property.name === SERIES) {
      yield lost(place, 'is left out: what came before and after it in its series');
    } else if (!READ.includes(property.name)) {
      yield lost(place, `${shown(String(property.getFirstValue()))} is left out`);
    } else if (property.name === 'related-to' && relation !== 'PARENT') {
      yield lost(place, `${relation} is left out: a task can only be below another`);
    } else if (seen.has(property.name) && !REPEATED.includes(property.name)) {
      yield lost(place, `${shown(String(property.getFirstValue()))} is left out: one is read`);
    } else {
      seen.add(property.name);
    }
  }
  for (const { name } of todo.getAllSubcomponents()) {
    if (name !== 'valarm') yield lost(`${pointer}/${name.toUpperCase()}`, 'is left out');
  }
}
