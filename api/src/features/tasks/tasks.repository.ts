import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, MoreThan, Not, type Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { brokenConstraint } from '../../platform/database/broken-constraint.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { returnedRow } from '../../platform/database/returned-row.js';
import type { PlacedFields, Task, TaskFields } from './task.js';
import { TaskEntity } from './task.entity.js';
import { TooDeepError, UnknownListError, UnknownParentError } from './task.errors.js';
import { toRow, toTask } from './task.row.js';
import { TaskLabelsRepository } from './task-labels.repository.js';

/** What PostgreSQL refuses, by the name of what was broken. */
const REFUSALS: Record<string, new (fields: Partial<TaskFields>) => Error> = {
  task_in_list: UnknownListError,
  task_in_parent: UnknownParentError,
  task_depth: TooDeepError,
};

/**
 * The only way to single tasks. Every method takes the owner first, and every statement
 * filters on it; the owner's scope has PostgreSQL do the same.
 */
@Injectable()
export class TasksRepository {
  constructor(
    private readonly owners: OwnerScope,
    private readonly labels: TaskLabelsRepository,
  ) {}

  find(userId: string, id: string): Promise<Task | null> {
    return this.within(userId, async (tasks) => {
      const row = await tasks.findOneBy({ userId, id, deletedAt: IsNull() });
      return this.one(userId, row);
    });
  }

  /** The id of the task that is that occurrence of a series, in the trash or not. */
  findOccurrence(userId: string, seriesId: string, occurrence: number): Promise<string | null> {
    return this.within(userId, async (tasks) => {
      const row = await tasks.findOneBy({ userId, seriesId, occurrence });
      return row && row.id;
    });
  }

  /**
   * A task as it stays until the open transaction ends. The owner's log is locked first, as every
   * write does: whoever had a row and waited for the log could wait for ever.
   */
  findLocked(userId: string, id: string): Promise<Task | null> {
    return this.owners.run(userId, async (manager) => {
      await manager.query('select app.lock_log($1)', [userId]);
      return this.find(userId, id);
    });
  }

  /**
   * @returns null when this owner has a task, or a trashed task, with that id
   * @throws UnknownListError; UnknownLabelError, and then the transaction must not commit
   */
  insert(
    userId: string,
    id: string,
    { completed, labelIds, ...fields }: TaskFields & PlacedFields,
  ): Promise<Task | null> {
    const completedAt = completed ? () => 'now()' : null;
    return this.within(
      userId,
      async (tasks) => {
        const result = await tasks
          .createQueryBuilder()
          .insert()
          .values({ userId, id, ...toRow(fields), completedAt })
          .orIgnore()
          .returning('*')
          // What is returned is all there is to know; TypeORM would merge it into the values again.
          .updateEntity(false)
          .callListeners(false)
          .execute();
        const row = returnedRow(tasks, result.raw);
        if (!row || labelIds.length === 0) return row && toTask(row, []);
        await this.labels.set(userId, id, labelIds);
        return this.one(userId, row);
      },
      fields,
    );
  }

  /**
   * Sets the fields that are given; a task completed twice keeps its first time.
   *
   * @throws as insert() does
   */
  change(
    userId: string,
    id: string,
    { completed, labelIds, ...fields }: Partial<TaskFields & PlacedFields>,
  ): Promise<Task | null> {
    const completedAt =
      completed === undefined
        ? {}
        : { completedAt: completed ? () => 'coalesce(completed_at, now())' : null };
    return this.update(
      userId,
      { userId, id, deletedAt: IsNull() },
      { ...toRow(fields), ...completedAt },
      { ...fields, ...(labelIds && { labelIds }) },
    );
  }

  /**
   * Deletes a task for good that lies in this owner's trash.
   *
   * @param since what has lain there for longer stays there
   * @returns whether it lay there
   */
  purge(userId: string, id: string, since: Date): Promise<boolean> {
    return this.within(userId, async (tasks) => {
      const { affected } = await tasks.delete({ userId, id, deletedAt: MoreThan(since) });
      return affected === 1;
    });
  }

  /** Deletes for good all that lies in this owner's trash. */
  emptyTrash(userId: string): Promise<void> {
    return this.within(userId, async (tasks) => {
      await tasks.delete({ userId, deletedAt: Not(IsNull()) });
    });
  }

  /**
   * Deletes for good what went to this owner's trash before a moment. It is an entry of the log by
   * itself: what the transaction does afterwards gets the next one. Where the transaction has an
   * entry already, as in the midst of a batch, it waits for another time.
   */
  expire(userId: string, before: Date): Promise<void> {
    return this.within(userId, async (tasks) => {
      const { affected } = await tasks
        .createQueryBuilder()
        .delete()
        .where({ userId, deletedAt: LessThan(before) })
        .andWhere("coalesce(current_setting('app.change', true), '') = ''")
        .execute();
      if (affected) await tasks.query("select set_config('app.change', '', true)");
    });
  }

  private update(
    userId: string,
    where: FindOptionsWhere<TaskEntity>,
    values: QueryDeepPartialEntity<TaskEntity>,
    fields: Partial<TaskFields>,
  ): Promise<Task | null> {
    return this.within(
      userId,
      async (tasks) => {
        const result = await tasks
          .createQueryBuilder()
          .update()
          .set({ ...values, updatedAt: () => 'now()' })
          .where(where)
          .returning('*')
          .execute();
        const row = returnedRow(tasks, result.raw);
        if (!row || !fields.labelIds) return this.one(userId, row);
        await this.labels.set(userId, row.id, fields.labelIds);
        // They may have given the task another number.
        return this.find(userId, row.id);
      },
      fields,
    );
  }

  /** The task of a row, with its labels. */
  private async one(userId: string, row: TaskEntity | null): Promise<Task | null> {
    const [task = null] = await this.withLabels(userId, row ? [row] : []);
    return task;
  }

  private async withLabels(userId: string, rows: TaskEntity[]): Promise<Task[]> {
    const ids = rows.map(({ id }) => id);
    const labels = await this.labels.of(userId, ids);
    return rows.map((row) => toTask(row, labels.get(row.id) ?? []));
  }

  private async within<T>(
    userId: string,
    work: (tasks: Repository<TaskEntity>) => Promise<T>,
    fields: Partial<TaskFields> = {},
  ): Promise<T> {
    try {
      return await this.owners.run(userId, (manager) => work(manager.getRepository(TaskEntity)));
    } catch (error) {
      const Refusal = REFUSALS[brokenConstraint(error) ?? ''];
      throw Refusal ? new Refusal(fields) : error;
    }
  }
}
