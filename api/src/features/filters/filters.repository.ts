import { Injectable } from '@nestjs/common';
import { In, type Repository } from 'typeorm';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { returnedRow } from '../../platform/database/returned-row.js';
import type { Filter, FilterFields } from './filter.js';
import { FilterEntity } from './filter.entity.js';

/** The only way to the filter table; the owner comes first and filters every statement. */
@Injectable()
export class FiltersRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** All of them, by name. */
  list(userId: string): Promise<Filter[]> {
    return this.within(userId, (filters) =>
      filters.find({ where: { userId }, order: { name: 'ASC', id: 'ASC' } }),
    );
  }

  find(userId: string, id: string): Promise<Filter | null> {
    return this.within(userId, (filters) => filters.findOneBy({ userId, id }));
  }

  findMany(userId: string, ids: string[]): Promise<Filter[]> {
    return this.within(userId, (filters) => filters.findBy({ userId, id: In(ids) }));
  }

  /** @returns null when this owner has a filter with that id */
  insert(userId: string, id: string, fields: FilterFields): Promise<Filter | null> {
    return this.within(userId, async (filters) => {
      const result = await filters
        .createQueryBuilder()
        .insert()
        .values({ userId, id, ...fields })
        .orIgnore()
        .returning('*')
        .execute();
      return returnedRow(filters, result.raw);
    });
  }

  /** Sets the fields that are given. */
  change(userId: string, id: string, fields: Partial<FilterFields>): Promise<Filter | null> {
    return this.within(userId, async (filters) => {
      const result = await filters
        .createQueryBuilder()
        .update()
        .set({ ...fields, updatedAt: () => 'now()' })
        .where({ userId, id })
        .returning('*')
        .execute();
      return returnedRow(filters, result.raw);
    });
  }

  /** @returns whether there was one */
  delete(userId: string, id: string): Promise<boolean> {
    return this.within(userId, async (filters) => {
      const { affected } = await filters.delete({ userId, id });
      return affected === 1;
    });
  }

  private within<T>(
    userId: string,
    work: (filters: Repository<FilterEntity>) => Promise<T>,
  ): Promise<T> {
    return this.owners.run(userId, (manager) => work(manager.getRepository(FilterEntity)));
  }
}
