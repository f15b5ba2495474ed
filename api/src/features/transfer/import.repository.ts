import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../../platform/database/broken-constraint.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { planByIndex } from '../../platform/database/plan-by-index.js';
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

/** A list that is there already. */
export type StandingList = Pick<ListItem, 'id' | 'name' | 'position'> & { archivedAt: Date | null };

/** Which task of which series. */
type Occurrence = Pick<TaskItem, 'seriesId' | 'occurrence'>;

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

  /**
   * To be asked first, inside the transaction of an import: from here on nobody else writes what
   * this owner has, so that what an import finds there is there until it ends.
   */
  async begin(userId: string): Promise<void> {
    await planByIndex(this.owners, userId);
    await this.owners.run(userId, (manager) => manager.query('select app.lock_log($1)', [userId]));
  }

  lists(userId: string): Promise<StandingList[]> {
    return this.owners.run(userId, (manager) =>
      manager.query(
        `select id, name, position, archived_at as "archivedAt" from app.list
         where "user_id" = $1 order by position, id`,
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
        // A subquery for each row and no join: of a join PostgreSQL could go through either side first.
        `with recursive above as (
           select id, parent_id, list_id, deleted_at, 1 as level from app.task
             where "user_id" = $1 and id = any ($2::uuid[])
           union all
           select above.id, t.parent_id, list_id, deleted_at, level + 1 from above, lateral (
             select parent_id from app.task
             where "user_id" = $1 and task.id = above.parent_id offset 0) t)
         select distinct on (id) id, list_id as "listId", level, deleted_at is not null as "inTrash"
         from above order by id, level desc`,
        [userId, ids],
      ),
    );
  }

  /** Those of the tasks that the open transaction has made: they have the number of its change. */
  async madeHere(userId: string, ids: string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const made = await this.owners.run(userId, (manager) =>
      manager.query<{ id: string }[]>(
        `select id from app.task where "user_id" = $1 and id = any ($2::uuid[])
           and seq = (select app.lock_log($1))`,
        [userId, ids],
      ),
    );
    return made.map(({ id }) => id);
  }

  /** The tasks that are those occurrences of their series, in the trash or not. */
  occurrences(userId: string, of: Occurrence[]): Promise<(Occurrence & { id: string })[]> {
    return this.owners.run(userId, (manager) =>
      manager.query(
        `select there.id, asked."seriesId", asked.occurrence
         from json_to_recordset($2) as asked ("seriesId" uuid, occurrence integer), lateral (
           select id from app.task where "user_id" = $1 and series_id = asked."seriesId"
             and task.occurrence = asked.occurrence offset 0) there`,
        [userId, JSON.stringify(of)],
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
