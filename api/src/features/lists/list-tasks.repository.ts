import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { TaskEntity } from '../tasks/task.entity.js';

/** Where the tasks of a deleted list go. */
export const FATES = ['inbox', 'trash'] as const;
export type TasksFate = (typeof FATES)[number];

/** What deleting a list does to its tasks. */
@Injectable()
export class ListTasksRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** Takes every task out of the list; those already in the trash lose it with the list's row. */
  async release(userId: string, listId: string, fate: TasksFate): Promise<void> {
    const deletedAt = fate === 'trash' ? { deletedAt: () => 'now()' } : {};
    await this.owners.run(userId, (manager) =>
      manager.update(
        TaskEntity,
        { userId, listId, deletedAt: IsNull() },
        { listId: null, ...deletedAt, updatedAt: () => 'now()' },
      ),
    );
  }
}
