import { Injectable } from '@nestjs/common';
import { moveDueAlong, positionBetween } from '@taskward/schedule';
import { v7 as uuidv7 } from 'uuid';
import { TaskTreeRepository } from '../subtasks/task-tree.repository.js';
import type { Task } from '../task.js';
import { TaskLabelsRepository } from '../task-labels.repository.js';
import { toTask } from '../task.row.js';
import { TasksRepository } from '../tasks.repository.js';

/** Gives the next occurrence of a task the subtasks of the one before. To be used inside a transaction. */
@Injectable()
export class SubtaskCopiesService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly labels: TaskLabelsRepository,
    private readonly tree: TaskTreeRepository,
  ) {}

  /**
   * Copies all that is below a task, open, in its order and as far from its due value. Of subtasks
   * that come back, the last of each series is copied, and starts a series of its own.
   */
  async copyBelow(userId: string, before: Task, next: Task): Promise<void> {
    const copyIds = new Map([[before.id, next.id]]);
    let { position } = next;
    for (const task of await this.below(userId, before.id)) {
      const parentId = copyIds.get(task.parentId!);
      if (parentId === undefined) continue;
      const id = uuidv7();
      copyIds.set(task.id, id);
      position = positionBetween(position, null);
      const { title, description, priority, reminders, labelIds, recurrence } = task;
      await this.tasks.insert(userId, id, {
        ...{ title, description, priority, reminders, labelIds, recurrence, position, parentId },
        due: task.due && moveDueAlong(task.due, before.due!, next.due!),
        listId: next.listId,
        seriesId: recurrence && id,
        completed: false,
      });
    }
  }

  /** What is to be copied: each level after the one above it, and in the order of its list. */
  private async below(userId: string, id: string): Promise<Task[]> {
    const levels = await this.tree.below(userId, id);
    const rows = levels.flat();
    const ids = new Set(rows.map((row) => row.id));
    const labels = await this.labels.of(userId, [...ids]);
    return levels.flatMap((level) =>
      level
        .filter(({ nextTaskId }) => nextTaskId === null || !ids.has(nextTaskId))
        .map((row) => toTask(row, labels.get(row.id) ?? []))
        .sort((a, b) => (a.position < b.position ? -1 : 1)),
    );
  }
}
