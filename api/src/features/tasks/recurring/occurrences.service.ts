import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TaskTreeRepository } from '../subtasks/task-tree.repository.js';
import { TaskPositionsRepository } from '../moving/task-positions.repository.js';
import { type Task, trashBegin } from '../task.js';
import { TasksRepository } from '../tasks.repository.js';
import { nextOccurrence } from './next-occurrence.js';
import { SubtaskCopiesService } from './subtask-copies.service.js';

/** Makes the tasks of a series. To be used inside a transaction. */
@Injectable()
export class OccurrencesService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly positions: TaskPositionsRepository,
    private readonly tree: TaskTreeRepository,
    private readonly copies: SubtaskCopiesService,
  ) {}

  /**
   * Ensures that the next occurrence of a task that is completed now exists. One that was made before
   * is taken out of the trash if it lies there. One that never was, or was deleted for good, is made
   * behind all others of its list, with copies of the subtasks. Its number in the series says which
   * it is: an import may name any task as the next.
   *
   * @param timezone IANA; says which day it is where the due value names none
   * @returns its id; where none comes, that of the one that came before
   */
  async next(userId: string, task: Task, timezone: string): Promise<string | null> {
    const next = nextOccurrence(task, timezone);
    if (!next) return task.nextTaskId;
    const there = await this.tasks.findOccurrence(userId, next.seriesId!, next.occurrence);
    if (there && (await this.isOutside(userId, there))) return there;
    const position = await this.positions.behindAll(userId, next.listId);
    const fields = { ...next, position };
    // Under its old id, where it was taken back.
    const made =
      (task.nextTaskId && (await this.tasks.insert(userId, task.nextTaskId, fields))) ??
      (await this.tasks.insert(userId, uuidv7(), fields));
    if (made) await this.copies.copyBelow(userId, task, made);
    return made && made.id;
  }

  /**
   * Takes back the task that came after one that is opened again, if nobody has touched it: two open
   * ones of a series would stand side by side.
   */
  async takeBack(userId: string, { nextTaskId, seriesId, occurrence }: Task): Promise<void> {
    if (nextTaskId === null || seriesId === null) return;
    const next = await this.tasks.findOccurrence(userId, seriesId, occurrence + 1);
    if (next === nextTaskId) await this.tree.takeBack(userId, next);
  }

  /** Whether it stands outside the trash, be it because it was taken out of it. */
  private async isOutside(userId: string, id: string): Promise<boolean> {
    return (
      (await this.tasks.find(userId, id)) !== null || this.tree.restore(userId, id, trashBegin())
    );
  }
}
