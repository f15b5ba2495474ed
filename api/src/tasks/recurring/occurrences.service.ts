import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TaskPositionsRepository } from '../moving/task-positions.repository.js';
import type { Task } from '../task.js';
import { TasksRepository } from '../tasks.repository.js';
import { nextOccurrence } from './next-occurrence.js';

/** Makes the tasks of a series. To be used inside a transaction. */
@Injectable()
export class OccurrencesService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly positions: TaskPositionsRepository,
  ) {}

  /**
   * Makes the task that comes after one that is completed now, behind all others of its list.
   *
   * @param timezone IANA; says which day it is where the due value names none
   * @returns its id; null where none comes
   */
  async next(userId: string, task: Task, timezone: string): Promise<string | null> {
    const next = nextOccurrence(task, timezone);
    if (!next) return null;
    const position = await this.positions.behindAll(userId, next.listId);
    const made = await this.tasks.insert(userId, uuidv7(), { ...next, position });
    return made && made.id;
  }
}
