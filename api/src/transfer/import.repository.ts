import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../database/broken-constraint.js';
import { OwnerScope } from '../database/owner-scope.js';
import { filterRow, labelRow, listRow, taskRow } from './item.row.js';
import type { FilterItem, LabelItem, ListItem, TaskItem } from './items.js';

/** Where a task stands that is there already. */
export interface Standing {
  id: string;
  listId: string | null;
  /** How many levels of tasks, with its own. */
  level: number;
  inTrash: boolean;
}

/** What PostgreSQL refused of many rows at once, by the name of what was broken. */
export class RefusedRowsError extends Error {
  constructor(readonly constraint: string) {
    super(constraint);
  }
}

const LIST_COLUMNS = 'id, name, color, position, archived_at, created_at, updated_at';
const LABEL_COLUMNS = 'id, name, name_key, color, created_at, updated_at';
const FILTER_COLUMNS = 'id, name, query, created_at, updated_at';
const TASK_COLUMNS = `id, title, description, priority, due_date, due_time, due_at, due_zone,
  reminders, recurrence_rule, recurrence_from, series_id, occurrence, next_task_id, parent_id,
  list_id, position, completed_at, created_at, updated_at, deleted_at`;

/** Writes many resources of an owner with one statement each. What is there stays as it is. */
@Injectable()
export class ImportRepository {
  constructor(private readonly owners: OwnerScope) {}

  lists(userId: string): Promise<Pick<ListItem, 'id' | 'name' | 'position'>[]> {
    return this.owners.run(userId, (manager) =>
      manager.query(
        'select id, name, position from app.list where "user_id" = $1 order by position, id',
        [userId],
      ),
    );
  }

  labels(userId: string): Promise<{ id: string; nameKey: string }[]> {
    return this.owners.run(userId, (manager) =>
      manager.query('select id, name_key as "nameKey" from app.label where "user_id" = $1', [
        userId,
      ]),
    );
  }

  /** The last position of each list that has tasks, and of the Inbox. */
  lastPositions(userId: string): Promise<{ listId: string | null; position: string }[]> {
    return this.owners.run(userId, (manager) =>
      manager.query(
        `select list_id as "listId", max(position) as position from app.task
         where "user_id" = $1 and deleted_at is null group by list_id`,
        [userId],
      ),
    );
  }

  /** Those of the tasks that are there, in the trash or not. */
  standing(userId: string, ids: string[]): Promise<Standing[]> {
    return this.owners.run(userId, (manager) =>
      manager.query(
        `with recursive above as (
           select id, parent_id, 1 as level from app.task
             where "user_id" = $1 and id = any ($2::uuid[])
           union all
           select above.id, t.parent_id, level + 1 from above
             join app.task t on t."user_id" = $1 and t.id = above.parent_id)
         select t.id, t.list_id as "listId", max(level) as level,
           t.deleted_at is not null as "inTrash"
         from above join app.task t on t."user_id" = $1 and t.id = above.id
         group by t."user_id", t.id`,
        [userId, ids],
      ),
    );
  }

  /** @returns the ids of those that were not there */
  insertLists(userId: string, items: ListItem[]): Promise<string[]> {
    return this.insert(userId, 'list', LIST_COLUMNS, items.map(listRow));
  }

  /** @returns as insertLists() */
  insertLabels(userId: string, items: LabelItem[]): Promise<string[]> {
    return this.insert(userId, 'label', LABEL_COLUMNS, items.map(labelRow));
  }

  /** @returns as insertLists() */
  insertFilters(userId: string, items: FilterItem[]): Promise<string[]> {
    return this.insert(userId, 'filter', FILTER_COLUMNS, items.map(filterRow));
  }

  /** With their labels. @returns as insertLists(). @throws RefusedRowsError */
  async insertTasks(userId: string, items: TaskItem[]): Promise<string[]> {
    const made = await this.insert(userId, 'task', TASK_COLUMNS, items.map(taskRow));
    const isMade = new Set(made);
    const pairs = items
      .filter(({ id }) => isMade.has(id))
      .flatMap(({ id, labelIds }) =>
        labelIds.map((labelId) => ({ task_id: id, label_id: labelId })),
      );
    if (pairs.length === 0) return made;
    await this.owners.run(userId, (manager) =>
      manager.query(
        `insert into app.task_label (user_id, task_id, label_id)
         select $1, task_id, label_id from json_populate_recordset(null::app.task_label, $2)
         on conflict do nothing`,
        [userId, JSON.stringify(pairs)],
      ),
    );
    return made;
  }

  /**
   * Has PostgreSQL plan its statements anew. What foreign keys ask is planned once for a connection:
   * planned for a table of a few rows, it reads all of them for each row that is added.
   */
  async planAnew(userId: string): Promise<void> {
    await this.owners.run(userId, (manager) => manager.query('discard plans'));
  }

  /** @param table and `columns` are not to be taken from a request */
  private async insert(
    userId: string,
    table: string,
    columns: string,
    rows: object[],
  ): Promise<string[]> {
    try {
      const made = await this.owners.run(userId, (manager) =>
        manager.query<{ id: string }[]>(
          `insert into app.${table} (user_id, ${columns})
           select $1, ${columns} from json_populate_recordset(null::app.${table}, $2)
           on conflict do nothing returning id`,
          [userId, JSON.stringify(rows)],
        ),
      );
      return made.map(({ id }) => id);
    } catch (error) {
      const constraint = brokenConstraint(error);
      throw constraint === undefined ? error : new RefusedRowsError(constraint);
    }
  }
}
