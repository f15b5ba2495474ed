import { Temporal } from '@taskward/schedule';
import { PRIORITIES, TRASH_DAYS } from '../task.js';
import { DONE, INBOX, LIST } from '../task.columns.js';
import { type Bind, DAY } from './task-orders.js';
import type { TaskReading } from './task-reading.js';

/** What a reading asks of a task, beside whose it is and its status; all of it must hold. */
export function filtersOf(reading: TaskReading, bind: Bind): string[] {
  const { list, parent, priority, series, updatedSince, dueBefore, dueAfter, dueOn } = reading;
  const given = (value: unknown, filter: (value: string) => string) =>
    value === undefined ? [] : [filter(bind(value))];
  return [
    reading.trash ? `t.deleted_at > now() - interval '${TRASH_DAYS} days'` : 't.deleted_at is null',
    ...given(list === 'inbox' ? INBOX : list, (id) => `${LIST} = ${id}`),
    ...(parent === 'none' ? ['t.parent_id is null'] : given(parent, (id) => `t.parent_id = ${id}`)),
    ...given(priority && PRIORITIES.indexOf(priority), (rank) => `t.priority = ${rank}`),
    ...given(series, (id) => `t.series_id = ${id}`),
    ...given(
      updatedSince && new Date(updatedSince).toISOString(),
      (time) => `t.updated_at >= ${time}`,
    ),
    ...given(dueBefore, (day) => `${DAY} < ${day}`),
    ...given(dueAfter, (day) => `${DAY} > ${day} and t.due_date is not null`),
    ...given(dueOn, (day) => `${DAY} = ${day}`),
    ...given(reading.overdue && clockIn(reading.timezone), (clock) =>
      overdue(reading.overdue!, clock),
    ),
    ...(reading.archived ? [`${IN_ARCHIVE} = ${reading.archived}`] : []),
    ...reading.label.map((id) => hasLabel(bind(id))),
  ];
}

/**
 * What a task may be, one way or the other: a reading of all is two readings that are merged, each
 * in the order of an index. What a search or the trash leaves is sorted as one.
 */
export function statusesOf({ status, trash, q }: TaskReading): string[] {
  if (status !== 'all') return [`${DONE} = ${status === 'open' ? 0 : 1}`];
  return trash !== undefined || q !== undefined ? ['true'] : [`${DONE} = 0`, `${DONE} = 1`];
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

const IN_ARCHIVE = `exists (select from app.list l
  where l.user_id = t.user_id and l.id = t.list_id and l.archived_at is not null)`;

const hasLabel = (id: string) => `exists (select from app.task_label l
  where l.user_id = t.user_id and l.task_id = t.id and l.label_id = ${id})`;

/**
 * Where tasks come from: all of them, or those that were found to have words.
 *
 * What the planner expects of a table that has just grown is wrong, and its plan for a join was
 * thousands of times too slow. So it has no choice: an array is found once, and "offset 0" has
 * each task of it, as each word before, looked up in its index.
 */
export const sourceOf = ({ q }: TaskReading, bind: Bind): string =>
  q === undefined
    ? 'app.task t'
    : `unnest(${withWords(bind(q))}) found (id) cross join lateral (
        select task.* from app.task where task.user_id = $1 and task.id = found.id offset 0) t`;

/** The tasks that have, for each word of a text, one that begins with it; U+10FFFF is above all. */
const withWords = (text: string) => `array(
  select found.task_id
  from unnest(
    array(select word from app.words(${text}) word order by word),
    array(select word || U&'\\+10FFFF' from app.words(${text}) word order by word)) p (low, high)
  cross join lateral (
    select distinct w.task_id from app.task_word w
    where w.user_id = $1 and w.word >= p.low and w.word < p.high offset 0) found
  group by found.task_id
  having count(*) = (select count(*) from app.words(${text})))`;
