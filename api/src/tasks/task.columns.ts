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
