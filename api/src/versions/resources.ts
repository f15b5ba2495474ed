import { Injectable } from '@nestjs/common';
import { TaskDto } from '../tasks/dto/task.dto.js';
import { TasksService } from '../tasks/tasks.service.js';

/** A resource as its own routes show it. */
export interface ResourceState {
  id: string;
  version: number;
}

type Find = (userId: string, ids: string[]) => Promise<ResourceState[]>;

/**
 * Every resource that has versions and is kept in step, by the name of its table. A new one joins
 * with one line.
 */
@Injectable()
export class Resources {
  private readonly finders: Map<string, Find>;

  constructor(tasks: TasksService) {
    this.finders = new Map<string, Find>([
      [
        'task',
        async (userId, ids) =>
          (await tasks.findMany(userId, ids)).map((task) => TaskDto.from(task)),
      ],
    ]);
  }

  /** In the order in which a full copy is read. */
  get names(): string[] {
    return [...this.finders.keys()];
  }

  /** Those of the resources that are there, outside the trash; in no particular order. */
  async find(userId: string, resource: string, ids: string[]): Promise<ResourceState[]> {
    const find = this.finders.get(resource);
    return find && ids.length > 0 ? find(userId, ids) : [];
  }
}
