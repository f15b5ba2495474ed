import { v7 as uuidv7 } from 'uuid';
import { VISIBLE } from '../../../platform/problems/text.decorators.js';
import { MAX_DESCRIPTION, MAX_TITLE, type Priority } from '../../tasks/task.js';
import { ForeignFile, lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import type { Spool } from '../spool.js';
import { todoistDate } from './todoist-date.js';
import { type TodoistRow, todoistRows } from './todoist-rows.js';

type TaskEntry = Extract<Entry, { kind: 'tasks' }>;

const PRIORITIES = new Map<string, Priority>([
  ['', 'none'],
  ['1', 'urgent'],
  ['2', 'high'],
  ['3', 'medium'],
  ['4', 'none'],
]);

/** Levels of indentation. */
const INDENT = /^[1-9]\d?$/;

/** What is read, and what says nothing by itself. */
const READ = ['TYPE', 'CONTENT', 'DESCRIPTION', 'PRIORITY', 'INDENT', 'DATE', 'TIMEZONE'];
const MUTE = ['DATE_LANG', 'DEADLINE_LANG', 'DURATION_UNIT', 'IS_COLLAPSED'];
/** Of a section or a note. */
const READ_OF_OTHERS = ['TYPE', 'CONTENT', 'PRIORITY', 'INDENT', 'TIMEZONE'];

/** A label in the name of a task. */
const LABEL = /(?:^|\s)@(\S+)/g;

/**
 * Reads the CSV that Todoist writes for a project: a section becomes a list, an indented task a
 * subtask, a comment part of the description.
 */
export async function* readTodoist(file: Spool): AsyncGenerator<Entry> {
  const reader = new TodoistReader();
  for await (const row of todoistRows(file)) yield* reader.row(row);
  yield* reader.end();
}

class TodoistReader {
  private readonly foreign = new ForeignFile();
  private listId: string | null = null;
  /** The tasks that the next one can be below. */
  private above: { id: string | null; indent: number }[] = [];
  /** The last task, which comments may still follow. */
  private last: TaskEntry | undefined;
  /** Whether the last task has no room for another comment: each would be joined and cut in vain. */
  private isFull = false;
  private saysAuthors = false;
  /** The lists that were made of sections. */
  private readonly sections = new Set<string>();

  *row({ pointer, cells, surplus }: TodoistRow): Generator<Entry> {
    const { TYPE: type = '', CONTENT: content = '' } = cells;
    if (surplus.length > 0) {
      yield lost(pointer, `${shown(surplus.join(', '))} is left out: it stands in no column`);
    }
    if (type === 'note') {
      yield* this.losses(pointer, cells, READ_OF_OTHERS);
      yield* this.note(pointer, content);
      return;
    }
    yield* this.end();
    if (type === 'task') yield* this.task(pointer, cells);
    else if (type === 'section') {
      yield* this.losses(pointer, cells, READ_OF_OTHERS);
      yield* this.section(pointer, content);
    } else if (type !== '' || content !== '') {
      const told = [type, content].filter(Boolean).join(': ');
      yield lost(pointer, `${shown(told)} is left out: it is no task, section or note`);
    }
  }

  *end(): Generator<Entry> {
    if (this.last) yield this.last;
    this.last = undefined;
    this.isFull = false;
  }

  private *section(pointer: string, content: string): Generator<Entry> {
    this.listId = yield* this.foreign.list(content, `${pointer}/CONTENT`);
    this.above = [];
    if (this.listId === null) {
      yield lost(pointer, 'has no name: what follows goes to the Inbox');
    } else if (this.sections.has(this.listId)) {
      yield lost(pointer, 'joins the section of the same name before it: they become one list');
    } else {
      this.sections.add(this.listId);
    }
  }

  private *note(pointer: string, content: string): Generator<Entry> {
    if (content.includes('[[file ')) yield lost(pointer, 'the attachment is left out');
    if (!this.last) {
      yield lost(pointer, 'is left out: it belongs to no task');
      return;
    }
    if (this.isFull) {
      yield lost(`${pointer}/CONTENT`, 'is left out: the description before it is full');
      return;
    }
    const { item } = this.last;
    const both = [item.description, content].filter(Boolean).join('\n\n');
    item.description = yield* this.foreign.text(both, MAX_DESCRIPTION, `${pointer}/CONTENT`);
    this.isFull = item.description.length < both.length;
  }

  private *task(pointer: string, cells: TodoistRow['cells']): Generator<Entry> {
    yield* this.losses(pointer, cells, READ);
    const { CONTENT: content = '', DESCRIPTION = '', DATE = '', TIMEZONE = '' } = cells;
    const name = content.replace(LABEL, '').trim();
    const title = yield* this.foreign.text(
      VISIBLE.test(name) ? name : content,
      MAX_TITLE,
      `${pointer}/CONTENT`,
    );
    const id = title === '' ? null : uuidv7();
    const parentId = yield* this.parentOf(id, cells['INDENT'] ?? '', `${pointer}/INDENT`);
    if (id === null) {
      yield lost(
        pointer,
        'is left out: a task needs a name; what is below it stands below nothing',
      );
      return;
    }
    const description = yield* this.foreign.text(
      DESCRIPTION,
      MAX_DESCRIPTION,
      `${pointer}/DESCRIPTION`,
    );
    const labels = [...content.matchAll(LABEL)].map(([, label = '']) => label);
    const labelIds = yield* this.foreign.labelled(labels, `${pointer}/CONTENT`);
    const date = DATE === '' ? null : todoistDate(DATE, TIMEZONE, cells['DATE_LANG']);
    if (DATE !== '' && !date) {
      yield lost(`${pointer}/DATE`, `${shown(DATE)} is left out: it is no date that stands alone`);
    }
    if (date?.loss) yield lost(`${pointer}/${date.loss.column}`, date.loss.message);
    this.last = this.foreign.task(pointer, {
      id,
      title,
      description: description || null,
      priority: PRIORITIES.get(cells['PRIORITY'] ?? '') ?? 'none',
      due: date && date.due,
      labelIds,
      listId: this.listId,
      parentId,
    });
  }

  /** The nearest task before that is indented less. */
  private *parentOf(
    id: string | null,
    cell: string,
    pointer: string,
  ): Generator<Entry, string | null> {
    const indent = (INDENT.test(cell) && Number(cell)) || 1;
    while (this.above.length > 0 && this.above.at(-1)!.indent >= indent) this.above.pop();
    const parent = this.above.at(-1);
    this.above.push({ id, indent });
    if (indent > (parent?.indent ?? 0) + 1) {
      const place = parent?.id ? 'right below the nearest above it' : 'below nothing';
      yield lost(pointer, `${shown(cell)} leaves levels out: it stands ${place}`);
    }
    return parent?.id ?? null;
  }

  private *losses(pointer: string, cells: TodoistRow['cells'], read: string[]): Generator<Entry> {
    for (const [column, value] of Object.entries(cells)) {
      const place = `${pointer}/${column}`;
      if (value === '' || value === 'None' || read.includes(column) || MUTE.includes(column)) {
        if (column === 'PRIORITY' && !PRIORITIES.has(value)) {
          yield lost(place, `${shown(value)} is none from 1 to 4`);
        }
        if (column === 'INDENT' && !['', 'None'].includes(value) && !INDENT.test(value)) {
          yield lost(place, `${shown(value)} is no number of levels: it stands below nothing`);
        }
      } else if (column !== 'AUTHOR') {
        yield lost(place, `${shown(value)} is left out: there is nothing like it here`);
      } else if (!this.saysAuthors) {
        this.saysAuthors = true;
        yield lost('/lines/1/AUTHOR', 'who wrote a task is left out');
      }
    }
  }
}
