import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../database/owner-scope.js';
import { filtersOf, isAfter, orderOf } from './task-filters.js';
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
const USUAL = ['status', 'sort', 'order', 'list', 'timezone'];

/**
 * Reads tasks as they are answered: each row carries its JSON (migration WriteAnswers), and no
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
    if (after) filters.push(isAfter(reading, after, bind));
    // One more than asked for tells whether there is a next page.
    const text = `
      select coalesce((select seq from app.person where "user_id" = $1), 0),
        coalesce(string_agg(answer, ',' order by n) filter (where n <= ${limit}), ''),
        case when count(*) > ${limit} then max(answer) filter (where n = ${limit}) end
      from (
        select answer, row_number() over () as n from (
          select t.answer from app.task t
          where t."user_id" = $1 and ${filters.join(' and ')}
          order by ${orderOf(reading)} limit ${limit + 1}) page) numbered`;
    const name = limit === USUAL_LIMIT ? usualName(reading, after) : undefined;
    const statement = { text, values, ...(name && { name }) };
    const [row] = await this.owners.query<[number, string, string | null]>(userId, statement);
    const [seq, items, last] = row!;
    return { seq, items, last };
  }

  /** Those of the tasks that are there, outside the trash, as JSON; in no particular order. */
  async findMany(userId: string, ids: string[]): Promise<string[]> {
    const rows = await this.owners.query<[string]>(userId, {
      name: 'tasks',
      text: `select t.answer from app.task t
        where t."user_id" = $1 and t.id = any ($2) and t.deleted_at is null`,
      values: [userId, ids],
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

/** A name for each of the few kinds of readings that most are; undefined for all others. */
function usualName(reading: TaskReading, after?: SortKey): string | undefined {
  const rare = Object.entries(reading).filter(([name]) => !USUAL.includes(name));
  if (rare.some(([, value]) => value !== undefined && String(value) !== '')) return undefined;
  const { status, sort, order, list } = reading;
  const place = list === undefined || list === 'inbox' ? list : 'list';
  return ['tasks', status, place, sort, order, after && 'after'].join(':');
}
