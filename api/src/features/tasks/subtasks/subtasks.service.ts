import { Injectable } from '@nestjs/common';
import { type Task, type TaskFields, trashBegin } from '../task.js';
import {
  BelowItselfError,
  NotInTrashError,
  OpenSubtasksError,
  OutsideParentError,
  TaskNotFoundError,
  UnknownParentError,
} from '../task.errors.js';
import { TasksRepository } from '../tasks.repository.js';
import type { Children } from './children.js';
import { TaskTreeRepository } from './task-tree.repository.js';

/** What says where a task stands; undefined where it is to stay. */
type Placing = { [Field in 'parentId' | 'listId']?: TaskFields[Field] | undefined };

/** The rules of tasks below tasks. To be used inside a transaction. */
@Injectable()
export class SubtasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly tree: TaskTreeRepository,
  ) {}

  /**
   * Fields with the list that they lead to: a subtask stands in its parent's.
   *
   * @param task as it is until now, where it is there
   * @throws UnknownParentError; BelowItselfError; OutsideParentError
   */
  async placed<Fields extends Placing>(
    userId: string,
    fields: Fields,
    task?: Task,
  ): Promise<Fields> {
    const { parentId: above = task?.parentId ?? null, listId } = fields;
    const stays = fields.parentId === undefined && listId === undefined;
    if (above === null || stays) return fields;
    const parent = await this.tasks.findLocked(userId, above);
    if (!parent) throw new UnknownParentError({ parentId: above });
    if (task && fields.parentId !== undefined && (await this.tree.holds(userId, task.id, above)))
      throw new BelowItselfError();
    if (listId !== undefined && listId !== parent.listId) throw new OutsideParentError();
    return { ...fields, listId: parent.listId };
  }

  /** Does with what is open below a task what was asked for. @throws OpenSubtasksError */
  async settle(userId: string, id: string, children?: Children): Promise<void> {
    if (children === 'complete') await this.tree.completeBelow(userId, id);
    if (children === undefined && (await this.tree.hasOpenBelow(userId, id)))
      throw new OpenSubtasksError();
  }

  /** Puts a task and all below it in the trash. @throws TaskNotFoundError */
  async trash(userId: string, id: string): Promise<void> {
    await this.tasks.findLocked(userId, id);
    if (!(await this.tree.trash(userId, id))) throw new TaskNotFoundError();
  }

  /** Takes a task and what went with it out of the trash. @throws NotInTrashError */
  async restore(userId: string, id: string): Promise<void> {
    await this.tasks.findLocked(userId, id);
    if (!(await this.tree.restore(userId, id, trashBegin()))) throw new NotInTrashError();
  }
}
