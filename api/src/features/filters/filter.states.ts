import { Injectable } from '@nestjs/common';
import { type ResourceStates, StatesOf } from '../../record/versions/resource-registry.js';
import { FilterDto } from './dto/filter.dto.js';
import { FiltersRepository } from './filters.repository.js';

@Injectable()
@StatesOf({ name: 'filter', dto: FilterDto, refersTo: ['list', 'label'] })
export class FilterStates implements ResourceStates {
  constructor(private readonly filters: FiltersRepository) {}

  async find(userId: string, ids: string[]): Promise<FilterDto[]> {
    return (await this.filters.findMany(userId, ids)).map((filter) => FilterDto.from(filter));
  }
}
