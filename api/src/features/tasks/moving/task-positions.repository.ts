import { Injectable } from '@nestjs/common';
import { positionBetween } from '@taskward/schedule';
import { IsNull } from 'typeorm';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import {
  MOST_LOOKED_AT,
  movedApart,
  type Placed,
  placeRows,
} from '../../../record/ordering/room.js';
import { DONE, INBOX, LIST, POSITION_IN_LIST } from '../task.columns.js';
import { TaskEntity } from '../task.entity.js';

/**
 * The first or last position of a list that a condition leaves, looked up in the order of an index:
 * once among what is open, and once among what is done.
 */
function outermost(condition: string, order: 'asc' | 'desc'): string {
  const parts = [0, 1].map(
    (done) => `(
    select t.position from app.task t
    where t."user_id" = $1 and t.deleted_at is null and ${DONE} = ${done} and ${LIST} = $2 ${condition}
    order by ${POSITION_IN_LIST} ${order}, t.id ${order} limit 1)`,
  );
  return `select position from (${parts.join(' union all ')}) part order by position ${order} limit 1`;
}

/** What is open and what is done each have an index in this order; the trash has none, and is sorted. */
function beside(sign: '<' | '>', order: 'asc' | 'desc'): string {
  const first = (position: string) =>
    `order by ${position} ${order}, id ${order} limit ${MOST_LOOKED_AT}`;
  const parts = [
    `deleted_at is null and ${DONE} = 0`,
    `deleted_at is null and ${DONE} = 1`,
    'deleted_at is not null',
  ].map(
    (part) => `(
    select t.id, t.position from app.task t
    where t."user_id" = $1 and ${part} and ${LIST} = $2 and ${POSITION_IN_LIST} ${sign} $3
    ${first(POSITION_IN_LIST)})`,
  );
  return `select id, position from (${parts.join(' union all ')}) part ${first('position')}`;
}

const BESIDE = { before: beside('<', 'desc'), after: beside('>', 'asc') };
const PLACE = placeRows('app.task', '"user_id" = $1');

/** Where the tasks of a list, or of the Inbox, stand. The owner comes first and filters everything. */
@Injectable()
export class TaskPositionsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** The position of a task of that list; undefined where it stands elsewhere or nowhere. */
  async of(userId: string, listId: string | null, id: string): Promise<string | undefined> {
    const row = await this.owners.run(userId, (manager) =>
      manager.findOne(TaskEntity, {
        select: { position: true },
        where: { userId, listId: listId ?? IsNull(), id, deletedAt: IsNull() },
      }),
    );
    return row?.position;
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
    const beyond =
      from === undefined ? '' : `and ${POSITION_IN_LIST} ${side === 'after' ? '>' : '<'} $4`;
    const [nearest] = await this.owners.query<[string]>(userId, {
      text: outermost(`and t.id <> $3 ${beyond}`, side === 'after' ? 'asc' : 'desc'),
      values: [userId, listId ?? INBOX, id, ...(from === undefined ? [] : [from])],
    });
    return nearest?.[0] ?? null;
  }

  /** A position behind all tasks of a list. Two who ask at once get different ones: chance decides the last digits. */
  async behindAll(userId: string, listId: string | null): Promise<string> {
    const [last] = await this.owners.query<[string]>(userId, {
      name: 'last-position',
      text: outermost('', 'desc'),
      values: [userId, listId ?? INBOX],
    });
    return positionBetween(last?.[0] ?? null, null);
  }

  /** Moves the few tasks beside `at` away from it that make room there, those in the trash too. */
  async makeRoom(userId: string, listId: string | null, at: string): Promise<void> {
    const [before, after] = [
      await this.beside(userId, listId, 'before', at),
      await this.beside(userId, listId, 'after', at),
    ];
    const values = [userId, ...movedApart(before, after)];
    await this.owners.run(userId, (manager) => manager.query(PLACE, values));
  }

  /** Those on one side of a position, from there outwards. */
  private async beside(
    userId: string,
    listId: string | null,
    side: 'after' | 'before',
    at: string,
  ): Promise<Placed[]> {
    const rows = await this.owners.query<[string, string]>(userId, {
      text: BESIDE[side],
      values: [userId, listId ?? INBOX, at],
    });
    return rows.map(([id, position]) => ({ id, position }));
  }
}
