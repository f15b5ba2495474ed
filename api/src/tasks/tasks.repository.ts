import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, LessThan, Not, type Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Task, TaskFields, TaskPosition, TaskStatus } from './task.js';
import { TaskEntity } from './task.entity.js';

/** A row under the table's own names, as RETURNING gives it. */
type Row = Record<string, unknown>;

const STATUS_FILTER = {
  all: {},
  open: { completedAt: IsNull() },
  completed: { completedAt: Not(IsNull()) },
} as const;

/**
 * The only way to the task table. Every method takes the owner first, and every statement
 * filters on it.
 */
@Injectable()
export class TasksRepository {
  constructor(@InjectRepository(TaskEntity) private readonly tasks: Repository<TaskEntity>) {}

  /** At most `limit` tasks, newest first, that come after `after`. One index range scan. */
  async list(
    userId: string,
    {
      status,
      limit,
      after,
    }: { status: TaskStatus; limit: number; after?: TaskPosition | undefined },
  ): Promise<Task[]> {
    const query = this.tasks
      .createQueryBuilder('task')
      .where({ userId, deletedAt: IsNull(), ...STATUS_FILTER[status] })
      .orderBy('task.createdAt', 'DESC')
      .addOrderBy('task.id', 'DESC')
      .limit(limit);
    if (after) query.andWhere('(task.createdAt, task.id) < (:createdAt, :id)', after);
    return query.getMany();
  }

  find(userId: string, id: string): Promise<Task | null> {
    return this.tasks.findOneBy({ userId, id, deletedAt: IsNull() });
  }

  /** @returns null when this owner has a task, or a trashed task, with that id */
  async insert(
    userId: string,
    id: string,
    { title, description, completed }: TaskFields,
  ): Promise<Task | null> {
    const completedAt = completed ? () => 'now()' : null;
    const result = await this.tasks
      .createQueryBuilder()
      .insert()
      .values({ userId, id, title, description, completedAt })
      .orIgnore()
      .returning('*')
      .execute();
    return this.first(result.raw as Row[]);
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
    return this.update({ userId, id, deletedAt: IsNull() }, { ...fields, ...completedAt });
  }

  /** Opens a completed task and completes an open one, in one statement. */
  toggle(userId: string, id: string): Promise<Task | null> {
    const completedAt = () => 'case when completed_at is null then now() end';
    return this.update({ userId, id, deletedAt: IsNull() }, { completedAt });
  }

  trash(userId: string, id: string): Promise<Task | null> {
    return this.update({ userId, id, deletedAt: IsNull() }, { deletedAt: () => 'now()' });
  }

  restore(userId: string, id: string): Promise<Task | null> {
    return this.update({ userId, id, deletedAt: Not(IsNull()) }, { deletedAt: null });
  }

  /** Deletes for good what this owner put in the trash before `before`. */
  async purge(userId: string, before: Date): Promise<void> {
    await this.tasks.delete({ userId, deletedAt: LessThan(before) });
  }

  private async update(
    where: { userId: string; id: string; deletedAt: ReturnType<typeof IsNull> },
    values: QueryDeepPartialEntity<TaskEntity>,
  ): Promise<Task | null> {
    const result = await this.tasks
      .createQueryBuilder()
      .update()
      .set({ ...values, updatedAt: () => 'now()' })
      .where(where)
      .returning('*')
      .execute();
    return this.first(result.raw as Row[]);
  }

  /** The first row of a RETURNING clause, under the entity's names. */
  private first(rows: Row[]): Task | null {
    const [row] = rows;
    if (!row) return null;
    const { columns } = this.tasks.metadata;
    return Object.fromEntries(
      columns.map(({ propertyName, databaseName }) => [propertyName, row[databaseName]]),
    ) as unknown as TaskEntity;
  }
}
