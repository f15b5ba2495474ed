import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import { filtersOf, sourceOf, statusesOf } from './task-filters.js';
import { isAfter, termsOf } from './task-orders.js';
import type { SortKey, TaskReading } from './task-reading.js';

/** The JSON of tasks, as it stands in their rows. */
export interface TaskTexts {
  /** The number of their owner's last change, of the same snapshot. */
  seq: number;
  /** With commas between them. */
  items: string;
  /** The last of them, where there are more behind it. */
  last: string | null;
}

/** Readings with this limit are prepared, being most of all. */
const USUAL_LIMIT = 50;
const IN_ORDER = ['status', 'sort', 'order', 'list', 'timezone'];

/**
 * Reads tasks as they are answered: each row carries its JSON (app.answer_with), and no
 * entity stands between. The owner comes first and filters every statement.
 */
@Injectable()
export class TaskViewsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** At most `limit` tasks that come after `after` in the order that is asked for. */
  async list(
    userId: string,
    reading: TaskReading,
    limit: number,
    after?: SortKey,
  ): Promise<TaskTexts> {
    const values: unknown[] = [userId];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const filters = filtersOf(reading, bind);
    const source = sourceOf(reading, bind);
    if (after) filters.push(isAfter(reading, after, bind));
    const { columns, tasks, rows } = termsOf(reading);
    // One more than asked for tells whether there is a next page.
    const parts = statusesOf(reading).map(
      (status) => `(
            select t.answer, t.id, ${columns} from ${source}
            where t."user_id" = $1 and ${[...filters, status].join(' and ')}
            order by ${tasks} limit ${limit + 1})`,
    );
    const text = `
      select coalesce((select seq from app.person where "user_id" = $1), 0),
        coalesce(string_agg(answer, ',' order by n) filter (where n <= ${limit}), ''),
        case when count(*) > ${limit} then max(answer) filter (where n = ${limit}) end
      from (
        select answer, row_number() over () as n from (
          select answer from (${parts.join(' union all ')}) part
          order by ${rows} limit ${limit + 1}) page) numbered`;
    const inOrder = isInOrder(reading);
    const name = inOrder && limit === USUAL_LIMIT && nameOf(reading, after);
    const [row] = await this.owners.query<[number, string, string | null]>(userId, {
      text,
      values,
      inOrder,
      ...(name && { name }),
    });
    const [seq, items, last] = row!;
    return { seq, items, last };
  }

  /**
   * Those of the tasks that are there, as JSON; in no particular order.
   *
   * @param trashSince those in the trash, too, that came there later; null: none of them
   */
  async findMany(userId: string, ids: string[], trashSince: Date | null): Promise<string[]> {
    const rows = await this.owners.query<[string]>(userId, {
      name: 'tasks',
      text: `select t.answer from app.task t
        where t."user_id" = $1 and t.id = any ($2)
          and (t.deleted_at is null or t.deleted_at > $3)`,
      values: [userId, ids, trashSince],
    });
    return rows.map(([answer]) => answer);
  }

  /** A task outside the trash. @returns its JSON and its version; undefined where there is none */
  async find(userId: string, id: string): Promise<{ text: string; version: number } | undefined> {
    const [row] = await this.owners.query<[string, number]>(userId, {
      name: 'task',
      text: `select t.answer, t.seq from app.task t
        where t."user_id" = $1 and t.id = $2 and t.deleted_at is null`,
      values: [userId, id],
    });
    return row && { text: row[0], version: row[1] };
  }
}

/**
 * Whether an index has just what is asked for, in that order. Any other filter leaves the planner a
 * choice: little may be left, and be found and sorted sooner than it is met in order.
 */
function isInOrder(reading: TaskReading): boolean {
  const other = Object.entries(reading).filter(([name]) => !IN_ORDER.includes(name));
  if (other.some(([, value]) => value !== undefined && String(value) !== '')) return false;
  return reading.list === undefined || reading.sort === 'position';
}

const nameOf = ({ status, sort, order, list }: TaskReading, after?: SortKey) =>
  ['tasks', status, list && 'list', sort, order, after && 'after'].join(':');
