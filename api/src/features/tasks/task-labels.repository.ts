import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { brokenConstraint } from '../../platform/database/broken-constraint.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { LabelEntity } from '../labels/label.entity.js';
import { TaskLabelEntity } from './task-label.entity.js';
import { UnknownLabelError } from './task.errors.js';

/** The only way to the table that says which task has which label. */
@Injectable()
export class TaskLabelsRepository {
  constructor(private readonly owners: OwnerScope) {}

  /** The labels of each task that has some, in ascending order. */
  async of(userId: string, taskIds: string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (taskIds.length === 0) return found;
    const rows = await this.owners.run(userId, (manager) =>
      manager.find(TaskLabelEntity, {
        where: { userId, taskId: In(taskIds) },
        order: { labelId: 'ASC' },
      }),
    );
    for (const { taskId, labelId } of rows)
      found.set(taskId, [...(found.get(taskId) ?? []), labelId]);
    return found;
  }

  /** Gives a task these labels and no others. @throws UnknownLabelError */
  async set(userId: string, taskId: string, labelIds: string[]): Promise<void> {
    try {
      await this.owners.run(userId, async (manager) => {
        await manager.delete(TaskLabelEntity, { userId, taskId, labelId: Not(In(labelIds)) });
        if (labelIds.length === 0) return;
        const known = await manager.findBy(LabelEntity, { userId, id: In(labelIds) });
        const ids = new Set(known.map(({ id }) => id));
        const unknown = labelIds.filter((id) => !ids.has(id.toLowerCase()));
        if (unknown.length > 0) throw new UnknownLabelError(unknown);
        // A label that is deleted meanwhile is refused by the foreign key.
        await manager
          .createQueryBuilder()
          .insert()
          .into(TaskLabelEntity)
          .values(labelIds.map((labelId) => ({ userId, taskId, labelId })))
          .orIgnore()
          .execute();
      });
    } catch (error) {
      throw brokenConstraint(error) === 'task_label_label' ? new UnknownLabelError() : error;
    }
  }
}
