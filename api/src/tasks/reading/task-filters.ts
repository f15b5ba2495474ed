import { Temporal } from '@taskward/schedule';
import { PRIORITIES, type TaskStatus, TRASH_DAYS } from '../task.js';
import type { Sort, SortKey, TaskReading } from './task-reading.js';

/** Gives a value to a statement. @returns what stands for it, as "$2" */
export type Bind = (value: unknown) => string;

const STATUS: Record<TaskStatus, string[]> = {
  all: [],
  open: ['t.completed_at is null'],
  completed: ['t.completed_at is not null'],
};

/** Unicode's own order, whatever the language: letters before case and accents; bytes decide a tie. */
const AS_IN_A_BOOK = 'collate "und-x-icu"';

/** What a key is compared with: nothing in it is null, or the comparison would be. */
const KEYS: Record<Sort, { task: string; key: (bind: Bind, key: SortKey) => string }> = {
  position: { task: 't.position', key: (bind, [key]) => bind(key) },
  due: {
    task: "coalesce(t.due_date, 'infinity'), t.due_time is not null, coalesce(t.due_time, '00:00')",
    key: (bind, [date, time]) =>
      `coalesce(${bind(date)}::date, 'infinity'), ${bind(time)}::time is not null, coalesce(${bind(time)}::time, '00:00')`,
  },
  priority: { task: 't.priority', key: (bind, [key]) => bind(key) },
  created: { task: 't.created_at', key: (bind, [key]) => bind(key) },
  updated: { task: 't.updated_at', key: (bind, [key]) => bind(key) },
  title: {
    task: `t.title ${AS_IN_A_BOOK}`,
    key: (bind, [key]) => `${bind(key)} ${AS_IN_A_BOOK}`,
  },
};

/** What a reading asks of a task, beside whose it is; all of it must hold. */
export function filtersOf(reading: TaskReading, bind: Bind): string[] {
  const { list, parent, priority, series, updatedSince, dueBefore, dueAfter, dueOn } = reading;
  const given = (value: unknown, filter: (value: string) => string) =>
    value === undefined ? [] : [filter(bind(value))];
  return [
    reading.trash ? `t.deleted_at > now() - interval '${TRASH_DAYS} days'` : 't.deleted_at is null',
    ...STATUS[reading.status],
    ...(list === 'inbox' ? ['t.list_id is null'] : given(list, (id) => `t.list_id = ${id}`)),
    ...(parent === 'none' ? ['t.parent_id is null'] : given(parent, (id) => `t.parent_id = ${id}`)),
    ...given(priority && PRIORITIES.indexOf(priority), (rank) => `t.priority = ${rank}`),
    ...given(series, (id) => `t.series_id = ${id}`),
    ...given(
      updatedSince && new Date(updatedSince).toISOString(),
      (time) => `t.updated_at >= ${time}`,
    ),
    ...given(dueBefore, (day) => `t.due_date < ${day}`),
    ...given(dueAfter, (day) => `t.due_date > ${day}`),
    ...given(dueOn, (day) => `t.due_date = ${day}`),
    ...given(reading.overdue && clockIn(reading.timezone), (clock) =>
      overdue(reading.overdue!, clock),
    ),
    ...reading.label.map((id) => hasLabel(bind(id))),
    ...given(reading.q, hasWords),
  ];
}

/** @taskward/schedule's README, "In SQL"; a moment knows no viewer. */
const overdue = (
  wanted: string,
  clock: string,
) => `(t.completed_at is null and t.due_date is not null
  and case when t.due_zone is not null then t.due_at < now()
    when t.due_time is null then t.due_date < ${clock}::timestamp::date
    else t.due_date + t.due_time < ${clock}::timestamp end) = ${wanted}`;

/**
 * What a clock there shows now. PostgreSQL is never told the zone: it knows other names than ICU
 * does, depending on how it was built. Where the clock is changed, a local time may count as
 * overdue, or not, up to that change off.
 */
const clockIn = (zone: string) => Temporal.Now.plainDateTimeISO(zone).toString();

const hasLabel = (id: string) => `exists (select from app.task_label l
  where l.user_id = t.user_id and l.task_id = t.id and l.label_id = ${id})`;

/**
 * Has, for each word of a text, one that begins with it; U+10FFFF is above every character.
 *
 * What the planner expects of a table that has just grown is wrong, and its plan for a join was
 * thousands of times too slow. So it has no choice: "offset 0" has each word looked up in the
 * index, and an array is found once, before the tasks in it are looked up.
 */
const hasWords = (text: string) => `t.id = any (array(
  select found.task_id
  from unnest(
    array(select word from app.words(${text}) word order by word),
    array(select word || U&'\\+10FFFF' from app.words(${text}) word order by word)) p (low, high)
  cross join lateral (
    select distinct w.task_id from app.task_word w
    where w.user_id = $1 and w.word >= p.low and w.word < p.high offset 0) found
  group by found.task_id
  having count(*) = (select count(*) from app.words(${text}))))`;

/**
 * Going up, a task without a due value comes behind all that have one, and a day before its times.
 * Times are those of each value's own clock: no viewer's zone is asked, as with filters by day.
 */
export function orderOf({ sort, order }: TaskReading): string {
  const [first, last] =
    order === 'asc' ? ['nulls first', 'nulls last'] : ['nulls last', 'nulls first'];
  const key =
    sort === 'due'
      ? `t.due_date ${order} ${last}, t.due_time ${order} ${first}`
      : `${KEYS[sort].task} ${order}`;
  return `${key}, t.id ${order}`;
}

/** Comes after a key in the order of a reading. */
export function isAfter({ sort, order }: TaskReading, key: SortKey, bind: Bind): string {
  const sign = order === 'asc' ? '>' : '<';
  const { task, key: write } = KEYS[sort];
  return `(${task}, t.id) ${sign} (${write(bind, key)}, ${bind(key.at(-1))})`;
}
