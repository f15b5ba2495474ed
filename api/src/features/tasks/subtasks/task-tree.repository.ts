import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type Repository } from 'typeorm';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import { TaskEntity } from '../task.entity.js';

/**
 * Tasks with all below them, for transactions that have locked the log. The owner comes first and
 * filters every statement.
 */
@Injectable()
export class TaskTreeRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** Whether any task below one is open, outside the trash. */
  hasOpenBelow(userId: string, id: string): Promise<boolean> {
    return this.within(userId, id, (tasks, [, ...below]) =>
      tasks.existsBy({ userId, id: In(below), completedAt: IsNull(), deletedAt: IsNull() }),
    );
  }

  /** Whether a task is another, or stands below it. */
  holds(userId: string, id: string, other: string): Promise<boolean> {
    return this.within(userId, id, (_, tree) => Promise.resolve(tree.includes(other)));
  }

  /** The tasks below one that do not lie in the trash, level by level, in no order within. */
  below(userId: string, id: string): Promise<TaskEntity[][]> {
    return this.within(userId, id, async (tasks, [, ...below]) => {
      const rows = await tasks.findBy({ userId, id: In(below), deletedAt: IsNull() });
      const levels: TaskEntity[][] = [];
      for (let above = [id]; above.length > 0; above = levels.at(-1)!.map((row) => row.id)) {
        const parents = new Set(above);
        levels.push(rows.filter(({ parentId }) => parentId !== null && parents.has(parentId)));
      }
      return levels;
    });
  }

  /** Completes what is open below a task. */
  async completeBelow(userId: string, id: string): Promise<void> {
    await this.within(userId, id, (tasks, [, ...below]) =>
      tasks.update(
        { userId, id: In(below), completedAt: IsNull(), deletedAt: IsNull() },
        { completedAt: () => 'now()', updatedAt: () => 'now()' },
      ),
    );
  }

  /** Puts a task and all below it in the trash. @returns whether it stood outside */
  trash(userId: string, id: string): Promise<boolean> {
    return this.within(userId, id, async (tasks, tree) => {
      const { affected } = await tasks.update(
        { userId, id: In(tree), deletedAt: IsNull() },
        { deletedAt: () => 'now()', updatedAt: () => 'now()' },
      );
      return affected! > 0;
    });
  }

  /**
   * Takes a task out of the trash, with what was put there together with it: those have the same
   * time. It loses a parent that stays there.
   *
   * @param since what has lain there for longer stays there
   * @returns whether it lay there
   */
  restore(userId: string, id: string, since: Date): Promise<boolean> {
    return this.within(userId, id, async (tasks, tree) => {
      const root = await tasks.findOneBy({ userId, id, deletedAt: MoreThan(since) });
      if (!root?.deletedAt) return false;
      const { parentId, deletedAt } = root;
      const hasParent =
        parentId !== null && (await tasks.existsBy({ userId, id: parentId, deletedAt: IsNull() }));
      if (!hasParent) await tasks.update({ userId, id }, { parentId: null });
      await tasks.update(
        { userId, id: In(tree), deletedAt },
        { deletedAt: null, updatedAt: () => 'now()' },
      );
      return true;
    });
  }

  /**
   * Deletes for good a task and all below it, if nothing of it has changed since it was made.
   *
   * @returns whether it was
   */
  takeBack(userId: string, id: string): Promise<boolean> {
    return this.within(userId, id, async (tasks, tree) => {
      const rows = await tasks.findBy({ userId, id: In(tree) });
      const madeAt = rows.find((row) => row.id === id)?.createdAt.getTime();
      const isAsMade = rows.every(
        ({ createdAt, updatedAt, completedAt, deletedAt }) =>
          [createdAt, updatedAt].every((time) => time.getTime() === madeAt) &&
          completedAt === null &&
          deletedAt === null,
      );
      if (madeAt === undefined || !isAsMade) return false;
      await tasks.delete({ userId, id: In(tree) });
      return true;
    });
  }

  /** @param work is given the ids of the task and then of all below it */
  private within<T>(
    userId: string,
    id: string,
    work: (tasks: Repository<TaskEntity>, tree: string[]) => Promise<T>,
  ): Promise<T> {
    return this.owners.run(userId, async (manager) => {
      const tree = await manager.query<{ id: string }[]>(
        'select id from app.task_tree($1, $2) order by level',
        [userId, id],
      );
      return work(
        manager.getRepository(TaskEntity),
        tree.map((task) => task.id),
      );
    });
  }
}
