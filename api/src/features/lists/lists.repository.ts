import { Injectable } from '@nestjs/common';
import { In, type Repository } from 'typeorm';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { returnedRow } from '../../platform/database/returned-row.js';
import { movedApart, placeRows } from '../../record/ordering/room.js';
import type { List, ListFields } from './list.js';
import { ListEntity } from './list.entity.js';

const PLACE = placeRows('app.list', '"user_id" = $1');

/** The only way to the list table; the owner comes first and filters every statement. */
@Injectable()
export class ListsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** All of them, in their order. */
  list(userId: string): Promise<List[]> {
    return this.within(userId, (lists) =>
      lists.find({ where: { userId }, order: { position: 'ASC', id: 'ASC' } }),
    );
  }

  async lastPosition(userId: string): Promise<string | null> {
    const [last] = await this.within(userId, (lists) =>
      lists.find({ where: { userId }, order: { position: 'DESC' }, take: 1 }),
    );
    return last?.position ?? null;
  }

  find(userId: string, id: string): Promise<List | null> {
    return this.within(userId, (lists) => lists.findOneBy({ userId, id }));
  }

  findMany(userId: string, ids: string[]): Promise<List[]> {
    return this.within(userId, (lists) => lists.findBy({ userId, id: In(ids) }));
  }

  /** @returns null when this owner has a list with that id */
  insert(
    userId: string,
    id: string,
    { archived, ...fields }: ListFields & Pick<List, 'position'>,
  ): Promise<List | null> {
    const archivedAt = archived ? () => 'now()' : null;
    return this.within(userId, async (lists) => {
      const result = await lists
        .createQueryBuilder()
        .insert()
        .values({ userId, id, ...fields, archivedAt })
        .orIgnore()
        .returning('*')
        .execute();
      return returnedRow(lists, result.raw);
    });
  }

  /** Sets the fields that are given; a list archived twice keeps its first time. */
  change(
    userId: string,
    id: string,
    { archived, ...fields }: Partial<ListFields & Pick<List, 'position'>>,
  ): Promise<List | null> {
    const archivedAt =
      archived === undefined
        ? {}
        : { archivedAt: archived ? () => 'coalesce(archived_at, now())' : null };
    return this.within(userId, async (lists) => {
      const result = await lists
        .createQueryBuilder()
        .update()
        .set({ ...fields, ...archivedAt, updatedAt: () => 'now()' })
        .where({ userId, id })
        .returning('*')
        .execute();
      return returnedRow(lists, result.raw);
    });
  }

  /** Moves the few lists beside `at` away from it that make room there. */
  async makeRoom(userId: string, at: string): Promise<void> {
    const all = await this.list(userId);
    const before = all.filter(({ position }) => position < at).reverse();
    const after = all.filter(({ position }) => position > at);
    const values = [userId, ...movedApart(before, after)];
    await this.owners.run(userId, (manager) => manager.query(PLACE, values));
  }

  /** @returns whether there was one */
  delete(userId: string, id: string): Promise<boolean> {
    return this.within(userId, async (lists) => {
      const { affected } = await lists.delete({ userId, id });
      return affected === 1;
    });
  }

  private within<T>(
    userId: string,
    work: (lists: Repository<ListEntity>) => Promise<T>,
  ): Promise<T> {
    return this.owners.run(userId, (manager) => work(manager.getRepository(ListEntity)));
  }
}
