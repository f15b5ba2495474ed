import { stringify } from 'csv-stringify/sync';
import type { Due, Reminder } from '@taskward/schedule';
import type { ExportWriter } from '../export-writer.js';
import type { Item, TaskItem } from '../items.js';
import { Names } from '../names.js';
import { zonedText } from '../zones.js';

const COLUMNS = [
  'id',
  'title',
  'description',
  'list',
  'labels',
  'priority',
  'due',
  'recurrence',
  'recurrenceFrom',
  'reminders',
  'parentId',
  'completedAt',
  'createdAt',
  'updatedAt',
  'deletedAt',
];

/** Byte order mark: without it a spreadsheet takes the text for an old code page. */
const BOM = '\uFEFF';

/**
 * The tasks as a table (RFC 4180), for people and their spreadsheets: names in place of ids. A cell
 * that a spreadsheet would run as a formula begins with an apostrophe, which it shows as text.
 */
export class CsvWriter implements ExportWriter {
  private readonly names = new Names();

  begin(): string {
    return BOM + line(COLUMNS);
  }

  add(entry: Item): string {
    if (entry.kind === 'tasks') return line(this.cells(entry.item));
    this.names.add(entry);
    return '';
  }

  end(): string {
    return '';
  }

  private cells(task: TaskItem): (string | null)[] {
    return [
      task.id,
      task.title,
      task.description,
      this.names.list(task.listId),
      task.labelIds.map((id) => this.names.label(id)).join(', '),
      task.priority,
      task.due && dueText(task.due),
      task.recurrence && task.recurrence.rule,
      task.recurrence && task.recurrence.from,
      task.reminders.map(reminderText).join(', '),
      task.parentId,
      task.completedAt,
      task.createdAt,
      task.updatedAt,
      task.deletedAt,
    ];
  }
}

/**
 * What a spreadsheet runs, be it in wide letters, or has run once it took off what cannot be seen
 * before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r])/u;

const line = (cells: (string | null)[]) =>
  stringify([cells.map((cell) => (cell && FORMULA.test(cell) ? `'${cell}` : cell))], {
    record_delimiter: '\r\n',
    // By itself it quotes the delimiter alone, and not a CR or LF that stands by itself.
    quote_record_delimiter: true,
  });

/** '2026-11-28', '2026-11-28T09:30:00' or '2026-11-28T09:30:00+01:00[Europe/Vienna]' (RFC 9557). */
function dueText(due: Due): string {
  if (due.kind === 'day') return due.date;
  return due.kind === 'local' ? due.dateTime : zonedText(due);
}

/** A moment, or how long before the task is due (ISO 8601). */
const reminderText = (reminder: Reminder) =>
  reminder.kind === 'absolute' ? reminder.at : `PT${reminder.minutes}M`;
