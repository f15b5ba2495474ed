import { Temporal } from '@taskward/schedule';
import { v7 as uuidv7 } from 'uuid';
import { foldText } from '../../platform/text/fold-text.js';
import { UNRULY, VISIBLE } from '../../platform/problems/text.decorators.js';
import { MAX_NAME } from '../../record/resources/input.decorators.js';
import { BLANK, MAX_LABELS } from '../tasks/task.js';
import type { Entry, Loss } from './items.js';

type TaskEntry = Extract<Entry, { kind: 'tasks' }>;

/** What stands in every task that a file says nothing more of. */
const UNSAID = {
  ...BLANK,
  seriesId: null,
  occurrence: 1,
  nextTaskId: null,
  position: null,
  completedAt: null,
  deletedAt: null,
};

/**
 * A file of another program: what it names is found, or made, by its name, and what does not fit is
 * made to. Each method yields what has to come before its answer, losses among them.
 */
export class ForeignFile {
  private readonly lists = new Map<string, string>();
  private readonly labels = new Map<string, string>();
  /** When everything is made that does not say. */
  readonly now = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

  /** @returns the id of the list of that name */
  *list(name: string, pointer: string): Generator<Entry, string | null> {
    const fitting = yield* this.text(yield* oneLine(name, pointer), MAX_NAME, pointer);
    if (fitting === '') return null;
    const known = this.lists.get(fitting);
    if (known !== undefined) return known;
    const id = uuidv7();
    this.lists.set(fitting, id);
    const item = { id, name: fitting, color: 'gray', position: null, archivedAt: null };
    yield { kind: 'lists', pointer, byName: true, item: { ...item, ...this.stamps } };
    return id;
  }

  /** @returns the ids of the labels of those names, each once */
  *labelled(names: string[], pointer: string): Generator<Entry, string[]> {
    const ids = new Set<string>();
    for (const name of names) {
      const fitting = yield* this.text(yield* oneLine(name, pointer), MAX_NAME, pointer);
      if (fitting === '') continue;
      if (ids.size === MAX_LABELS) {
        yield lost(pointer, `"${fitting}" is left out: a task has at most ${MAX_LABELS} labels`);
        continue;
      }
      const key = foldText(fitting);
      const id = this.labels.get(key) ?? uuidv7();
      if (!this.labels.has(key)) {
        const item = { id, name: fitting, color: 'gray', ...this.stamps };
        yield { kind: 'labels', pointer, byName: true, item };
      }
      this.labels.set(key, id);
      ids.add(id);
    }
    return [...ids];
  }

  /** @returns the text as it can be stored: without NUL, and cut; '' where nothing can be seen */
  *text(value: string, most: number, pointer: string): Generator<Entry, string> {
    const plain = value.replaceAll('\0', '');
    if (plain !== value) yield lost(pointer, 'loses its NUL characters: no text can hold one');
    if (!VISIBLE.test(plain)) return '';
    const characters = [...plain];
    if (characters.length <= most) return plain;
    yield lost(pointer, `is cut to ${most} characters`);
    return characters.slice(0, most).join('');
  }

  /** A task with what is known of it. */
  task(pointer: string, known: Partial<TaskEntry['item']> & { title: string }): TaskEntry {
    const { id = uuidv7(), recurrence = null } = known;
    const item = { ...UNSAID, ...this.stamps, id, ...known };
    return {
      kind: 'tasks',
      pointer,
      isForeign: true,
      item: { ...item, seriesId: recurrence && id },
    };
  }

  private get stamps() {
    return { createdAt: this.now, updatedAt: this.now };
  }
}

/** Characters of a value that a message repeats. */
const MOST_SHOWN = 100;

export const lost = (pointer: string, message: string): { kind: 'loss' } & Loss => ({
  kind: 'loss',
  pointer,
  message,
});

/** @returns the name as the API takes names: in one line, without space around it */
export function* oneLine(name: string, pointer: string): Generator<Entry, string> {
  const trimmed = name.trim();
  const line = trimmed.replace(new RegExp(UNRULY, 'gu'), ' ');
  if (line !== trimmed) {
    const what = 'line breaks, control characters or such that turn the direction of text';
    yield lost(pointer, `has ${what}: they become a space`);
  }
  return line.trim();
}

/** A value as a message tells it. */
export const shown = (value: string): string =>
  `"${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}"`;
