import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { BoundsRepository } from '../../record/resources/bounds.repository.js';
import { FilterDto } from './dto/filter.dto.js';
import type { Filter, FilterFields, FilterQuery } from './filter.js';
import { FilterExistsError, FilterNotFoundError } from './filter.errors.js';
import { FiltersRepository } from './filters.repository.js';

/** The rules of saved filters, on behalf of their owner. */
@Injectable()
export class FiltersService {
  constructor(
    private readonly filters: FiltersRepository,
    private readonly bounds: BoundsRepository,
  ) {}

  list(userId: string): Promise<Filter[]> {
    return this.filters.list(userId);
  }

  /** @throws FilterNotFoundError */
  async get(userId: string, id: string): Promise<Filter> {
    return found(await this.filters.find(userId, id));
  }

  /**
   * Saves a filter. Repeating a create with the same `id` and fields answers with what the first
   * one made.
   *
   * @throws FilterExistsError; LimitReachedError
   */
  async create(
    userId: string,
    { id = uuidv7(), ...fields }: FilterFields & { id?: string },
  ): Promise<Filter> {
    const made = await this.filters.insert(userId, id, fields);
    if (made) {
      await this.bounds.assertWithin(userId, ['filter']);
      return made;
    }
    const existing = await this.filters.find(userId, id);
    const isSame = ({ name, query }: Filter) =>
      name === fields.name && isDeepStrictEqual(query, asStored(fields.query));
    if (!existing || !isSame(existing)) {
      throw new FilterExistsError(existing && FilterDto.from(existing));
    }
    return existing;
  }

  /** Sets the fields that are given. @throws FilterNotFoundError */
  async change(userId: string, id: string, fields: Partial<FilterFields>): Promise<Filter> {
    return found(await this.filters.change(userId, id, fields));
  }

  /** Deletes a filter, and none of the tasks that it shows. @throws FilterNotFoundError */
  async delete(userId: string, id: string): Promise<void> {
    if (!(await this.filters.delete(userId, id))) throw new FilterNotFoundError();
  }
}

/** JSON has no undefined, which a DTO has for what is left out. */
const asStored = (query: FilterQuery) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

function found(filter: Filter | null): Filter {
  if (!filter) throw new FilterNotFoundError();
  return filter;
}
