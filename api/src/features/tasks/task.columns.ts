import { type Due, type DueColumns, fromColumns, type Recurrence } from '@taskward/schedule';

/** A row of app.task as PostgreSQL writes it as JSON, under the names of its columns. */
type Row = Record<string, unknown>;

/** The due value of a row with its four columns. */
export function dueOf(row: Row): Due | null {
  const { due_date: dueDate, due_time: dueTime, due_at: at, due_zone: dueZone } = row;
  const dueAt = at === null ? null : new Date(at as string).toISOString().replace('.000Z', 'Z');
  return fromColumns({ dueDate, dueTime, dueAt, dueZone } as DueColumns);
}

/** How a row with its two columns comes back. */
export const recurrenceOf = ({ recurrence_rule: rule, recurrence_from: from }: Row) =>
  rule === null ? null : ({ rule, from } as Recurrence);

/** 0 for an open task, 1 for one that is done; the indexes of all orders lie apart by it. */
export const DONE = '(case when t.completed_at is null then 0 else 1 end)';

/** The Inbox, as LIST has it. */
export const INBOX = '00000000-0000-0000-0000-000000000000';

/**
 * The list of a task, or the Inbox. PostgreSQL reads an index in the order of what follows `=`,
 * but sorts what follows `is null`.
 */
export const LIST = `(case when t.list_id is null then '${INBOX}'::uuid else t.list_id end)`;

/**
 * The position of a task within its list. It sorts as `position` does; the collation is the one of
 * the index `task_by_list`, so that no index over all lists is in the same order.
 */
export const POSITION_IN_LIST = '(t.position collate "POSIX")';
