import { Injectable } from '@nestjs/common';
import { positionBetween } from '@taskward/schedule';
import { type FindOptionsWhere, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { OwnerScope } from '../../database/owner-scope.js';
import { TaskEntity } from '../task.entity.js';

/** Where the tasks of a list, or of the Inbox, stand. The owner comes first and filters everything. */
@Injectable()
export class TaskPositionsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** The position of a task of that list; undefined where it stands elsewhere or nowhere. */
  async of(userId: string, listId: string | null, id: string): Promise<string | undefined> {
    return this.first(
      userId,
      { userId, listId: listId ?? IsNull(), id, deletedAt: IsNull() },
      'ASC',
    );
  }

  /**
   * The position nearest to `from` on one side, or the outermost without it, whatever is there but
   * the task `id`; null where there is none.
   */
  async nearest(
    userId: string,
    listId: string | null,
    { id, side, from }: { id: string; side: 'after' | 'before'; from: string | undefined },
  ): Promise<string | null> {
    const beyond = side === 'after' ? MoreThan : LessThan;
    const where = {
      userId,
      listId: listId ?? IsNull(),
      id: Not(id),
      deletedAt: IsNull(),
      ...(from !== undefined && { position: beyond(from) }),
    };
    return (await this.first(userId, where, side === 'after' ? 'ASC' : 'DESC')) ?? null;
  }

  /** A position behind all tasks of a list. Two who ask at once get different ones: chance decides the last digits. */
  async behindAll(userId: string, listId: string | null): Promise<string> {
    const [last] = await this.owners.query<[string]>(userId, {
      name: `last-position-${listId === null ? 'inbox' : 'list'}`,
      text: `select position from app.task where "user_id" = $1 and deleted_at is null
        and list_id ${listId === null ? 'is null' : '= $2'} order by position desc limit 1`,
      values: listId === null ? [userId] : [userId, listId],
    });
    return positionBetween(last?.[0] ?? null, null);
  }

  /**
   * Gives every task of a list a short position in the same order, those in the trash too.
   * 'd' and four digits of base 62 are whole numbers up to 14,776,335 in the order of their bytes.
   */
  async spread(userId: string, listId: string | null): Promise<void> {
    await this.owners.run(userId, (manager) =>
      manager.query(
        `update app.task t set updated_at = now(), position = 'd' || (
           select string_agg(substr(
             '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
             (n / (62 ^ digit)::bigint % 62)::int + 1, 1), '' order by digit desc)
           from generate_series(0, 3) digit)
         from (
           select user_id, id, row_number() over (order by position, id) n from app.task
           where "user_id" = $1 and list_id is not distinct from $2) as numbered
         where (t.user_id, t.id) = (numbered.user_id, numbered.id)`,
        [userId, listId],
      ),
    );
  }

  private async first(
    userId: string,
    where: FindOptionsWhere<TaskEntity>,
    direction: 'ASC' | 'DESC',
  ): Promise<string | undefined> {
    const row = await this.owners.run(userId, (manager) =>
      manager.findOne(TaskEntity, {
        select: { position: true },
        where,
        order: { position: direction },
      }),
    );
    return row?.position;
  }
}
