import { Injectable } from '@nestjs/common';
import { FilterDto } from '../filters/dto/filter.dto.js';
import { FiltersService } from '../filters/filters.service.js';
import { LabelDto } from '../labels/dto/label.dto.js';
import { LabelsService } from '../labels/labels.service.js';
import { ListDto } from '../lists/dto/list.dto.js';
import { ListsService } from '../lists/lists.service.js';
import { TaskPagesService } from '../tasks/reading/task-pages.service.js';

/** A resource as its own routes show it. */
export interface ResourceState {
  id: string;
  version: number;
}

type Find = (userId: string, ids: string[], also: { trash: boolean }) => Promise<ResourceState[]>;

/**
 * Every resource that has versions and is kept in step, by the name of its table. A new one joins
 * with one line.
 */
@Injectable()
export class Resources {
  private readonly finders: Map<string, Find>;

  constructor(
    lists: ListsService,
    labels: LabelsService,
    filters: FiltersService,
    tasks: TaskPagesService,
  ) {
    this.finders = new Map<string, Find>([
      [
        'list',
        async (me, ids) => (await lists.findMany(me, ids)).map((list) => ListDto.from(list)),
      ],
      [
        'label',
        async (me, ids) => (await labels.findMany(me, ids)).map((label) => LabelDto.from(label)),
      ],
      [
        'filter',
        async (me, ids) =>
          (await filters.findMany(me, ids)).map((filter) => FilterDto.from(filter)),
      ],
      ['task', (...of) => tasks.findMany(...of)],
    ]);
  }

  /** In the order in which a full copy is read: what others name comes first. */
  get names(): string[] {
    return [...this.finders.keys()];
  }

  /**
   * Those of the resources that are there; in no particular order.
   *
   * @param also whether those are there, too, that lie in the trash
   */
  async find(
    userId: string,
    resource: string,
    ids: string[],
    also = { trash: false },
  ): Promise<ResourceState[]> {
    const find = this.finders.get(resource);
    return find && ids.length > 0 ? find(userId, ids, also) : [];
  }
}
