import { Injectable } from '@nestjs/common';
import { type ResourceStates, StatesOf } from '../../record/versions/resource-registry.js';
import { ListDto } from './dto/list.dto.js';
import { ListsRepository } from './lists.repository.js';

@Injectable()
@StatesOf({ name: 'list', dto: ListDto })
export class ListStates implements ResourceStates {
  constructor(private readonly lists: ListsRepository) {}

  async find(userId: string, ids: string[]): Promise<ListDto[]> {
    return (await this.lists.findMany(userId, ids)).map((list) => ListDto.from(list));
  }
}
