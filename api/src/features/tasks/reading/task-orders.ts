import { POSITION_IN_LIST } from '../task.columns.js';
import type { Sort, SortKey, TaskReading } from './task-reading.js';

/** Gives a value to a statement. @returns what stands for it, as "$2" */
export type Bind = (value: unknown) => string;

/** The day of a due value, as its own zone shows it; without one, behind all days. */
export const DAY = "(case when t.due_date is null then 'infinity'::date else t.due_date end)";

/** Unicode's own order, whatever the language: letters before case and accents; bytes decide a tie. */
const AS_IN_A_BOOK = 'collate "und-x-icu"';

interface Keys {
  /** Of a task; nothing in it is null, or a comparison would be. */
  task: string[];
  /** Of the task that a page begins behind, in the same order. */
  cursor: (bind: Bind, key: SortKey) => string[];
}

const one = (task: string): Keys => ({ task: [task], cursor: (bind, [key]) => [bind(key)] });

/** Letter by letter what the indexes task_by_* have: otherwise all tasks are sorted. */
const TASK_ORDERS: Record<Sort, Keys> = {
  position: one('t.position'),
  due: {
    task: [
      DAY,
      '(t.due_time is not null)',
      "(case when t.due_time is null then '00:00'::time else t.due_time end)",
    ],
    cursor: (bind, [date, time]) => [
      `${bind(date ?? 'infinity')}::date`,
      `${bind(time !== null)}::boolean`,
      `${bind(time ?? '00:00')}::time`,
    ],
  },
  priority: one('t.priority'),
  created: one('t.created_at'),
  updated: one('t.updated_at'),
  title: one(`t.title ${AS_IN_A_BOOK}`),
};

const IN_LIST = one(POSITION_IN_LIST);

const keysOf = ({ sort, list }: TaskReading): Keys =>
  sort === 'position' && list !== undefined ? IN_LIST : TASK_ORDERS[sort];

/** What statements that page say of an order. */
export interface OrderTerms {
  /** Columns of what is sorted, each with its name; the id is not among them. */
  columns: string;
  /** For `order by`, of tasks. */
  tasks: string;
  /** For `order by`, of rows of those columns. */
  rows: string;
}

/**
 * Going up, a task without a due value comes behind all that have one, and a day before its times.
 * Times are those of each value's own clock: no viewer's zone is asked, as with filters by day.
 */
export function termsOf(reading: TaskReading): OrderTerms {
  const { order } = reading;
  const keys = keysOf(reading).task;
  const by = (terms: string[]) => terms.map((term) => `${term} ${order}`).join(', ');
  return {
    columns: keys.map((key, n) => `${key} as k${n}`).join(', '),
    tasks: by([...keys, 't.id']),
    rows: by([...keys.map((_, n) => `k${n}`), 'id']),
  };
}

/** Comes after a key in the order of a reading; one comparison, so that an index can begin there. */
export function isAfter(reading: TaskReading, key: SortKey, bind: Bind): string {
  const { order } = reading;
  const { task, cursor } = keysOf(reading);
  const sign = order === 'asc' ? '>' : '<';
  return `(${task.join(', ')}, t.id) ${sign} (${cursor(bind, key).join(', ')}, ${bind(key.at(-1))})`;
}
