import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, Not, type Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { OwnerScope } from '../database/owner-scope.js';
import type { Task, TaskFields, TaskPosition, TaskStatus } from './task.js';
import { TaskEntity } from './task.entity.js';
import { toRow, toTask } from './task.row.js';

/** A row under the table's own names, as RETURNING gives it. */
type Row = Record<string, unknown>;

const STATUS_FILTER = {
  all: {},
  open: { completedAt: IsNull() },
  completed: { completedAt: Not(IsNull()) },
} as const;

/**
 * The only way to the task table. Every method takes the owner first, and every statement
 * filters on it; the owner's scope has PostgreSQL do the same.
 */
@Injectable()
export class TasksRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** At most `limit` tasks, newest first, that come after `after`. One index range scan. */
  list(
    userId: string,
    {
      status,
      limit,
      after,
    }: { status: TaskStatus; limit: number; after?: TaskPosition | undefined },
  ): Promise<Task[]> {
    return this.within(userId, async (tasks) => {
      const query = tasks
        .createQueryBuilder('task')
        .where({ userId, deletedAt: IsNull(), ...STATUS_FILTER[status] })
        .orderBy('task.createdAt', 'DESC')
        .addOrderBy('task.id', 'DESC')
        .limit(limit);
      if (after) query.andWhere('(task.createdAt, task.id) < (:createdAt, :id)', after);
      return (await query.getMany()).map(toTask);
    });
  }

  find(userId: string, id: string): Promise<Task | null> {
    return this.within(userId, async (tasks) => {
      const row = await tasks.findOneBy({ userId, id, deletedAt: IsNull() });
      return row && toTask(row);
    });
  }

  /** The position of the last task, null where there is none. */
  lastPosition(userId: string): Promise<string | null> {
    return this.within(userId, async (tasks) => {
      const last = await tasks.findOne({
        select: { position: true },
        where: { userId, deletedAt: IsNull() },
        order: { position: 'DESC' },
      });
      return last && last.position;
    });
  }

  /** @returns null when this owner has a task, or a trashed task, with that id */
  insert(
    userId: string,
    id: string,
    { completed, ...fields }: TaskFields & Pick<Task, 'position'>,
  ): Promise<Task | null> {
    const completedAt = completed ? () => 'now()' : null;
    return this.within(userId, async (tasks) => {
      const result = await tasks
        .createQueryBuilder()
        .insert()
        .values({ userId, id, ...toRow(fields), completedAt })
        .orIgnore()
        .returning('*')
        .execute();
      return first(tasks, result.raw as Row[]);
    });
  }

  /** Sets the fields that are given; a task completed twice keeps its first time. */
  change(
    userId: string,
    id: string,
    { completed, ...fields }: Partial<TaskFields>,
  ): Promise<Task | null> {
    const completedAt =
      completed === undefined
        ? {}
        : { completedAt: completed ? () => 'coalesce(completed_at, now())' : null };
    return this.update(
      userId,
      { userId, id, deletedAt: IsNull() },
      { ...toRow(fields), ...completedAt },
    );
  }

  /** Opens a completed task and completes an open one, in one statement. */
  toggle(userId: string, id: string): Promise<Task | null> {
    const completedAt = () => 'case when completed_at is null then now() end';
    return this.update(userId, { userId, id, deletedAt: IsNull() }, { completedAt });
  }

  trash(userId: string, id: string): Promise<Task | null> {
    return this.update(userId, { userId, id, deletedAt: IsNull() }, { deletedAt: () => 'now()' });
  }

  restore(userId: string, id: string): Promise<Task | null> {
    return this.update(userId, { userId, id, deletedAt: Not(IsNull()) }, { deletedAt: null });
  }

  /** Deletes for good what this owner put in the trash before `before`. */
  async purge(userId: string, before: Date): Promise<void> {
    await this.within(userId, (tasks) => tasks.delete({ userId, deletedAt: LessThan(before) }));
  }

  private update(
    userId: string,
    where: FindOptionsWhere<TaskEntity>,
    values: QueryDeepPartialEntity<TaskEntity>,
  ): Promise<Task | null> {
    return this.within(userId, async (tasks) => {
      const result = await tasks
        .createQueryBuilder()
        .update()
        .set({ ...values, updatedAt: () => 'now()' })
        .where(where)
        .returning('*')
        .execute();
      return first(tasks, result.raw as Row[]);
    });
  }

  private within<T>(
    userId: string,
    work: (tasks: Repository<TaskEntity>) => Promise<T>,
  ): Promise<T> {
    return this.owners.run(userId, (manager) => work(manager.getRepository(TaskEntity)));
  }
}

/** The first row of a RETURNING clause, under the entity's names. */
function first({ metadata }: Repository<TaskEntity>, rows: Row[]): Task | null {
  const [row] = rows;
  if (!row) return null;
  const named = Object.fromEntries(
    metadata.columns.map(({ propertyName, databaseName }) => [propertyName, row[databaseName]]),
  ) as unknown as TaskEntity;
  return toTask(named);
}
