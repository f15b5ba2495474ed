import { dueOf, recurrenceOf } from '../tasks/task.columns.js';
import { PRIORITIES } from '../tasks/task.js';

type Row = Record<string, unknown>;

/** Columns that have no field of their own name: the parts of one value, and what is derived. */
const PART_OF: Record<string, string> = {
  due_date: 'due',
  due_time: 'due',
  due_at: 'due',
  due_zone: 'due',
  recurrence_rule: 'recurrence',
  recurrence_from: 'recurrence',
  name_key: 'name',
};

/** The field in which the API shows a column: `completed_at` is `completedAt`. */
export const fieldName = (column: string): string =>
  PART_OF[column] ?? column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The columns that the log has of a row, as the fields that the API shows. */
export function fieldsOf(row: Row | null): Row | null {
  if (!row) return null;
  const fields = Object.entries(row)
    .filter(([column]) => !Object.hasOwn(PART_OF, column))
    .map(([column, value]) => [fieldName(column), shown(column, value)]);
  // The log keeps the columns of one value together (migration LogValuesAsOne).
  return {
    ...(Object.fromEntries(fields) as Row),
    ...('due_date' in row && { due: dueOf(row) }),
    ...('recurrence_rule' in row && { recurrence: recurrenceOf(row) }),
  };
}

function shown(column: string, value: unknown): unknown {
  if (value === null) return null;
  if (column.endsWith('_at')) return new Date(value as string).toISOString();
  return column === 'priority' ? PRIORITIES[value as number] : value;
}
