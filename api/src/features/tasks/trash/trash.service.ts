import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import { SubtasksService } from '../subtasks/subtasks.service.js';
import { type Task, trashBegin } from '../task.js';
import { found, NotInTrashError } from '../task.errors.js';
import { TasksRepository } from '../tasks.repository.js';

/** Where deleted tasks lie for 30 days, and from where they come back. What is older is not shown. */
@Injectable()
export class TrashService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly subtasks: SubtasksService,
    private readonly owners: OwnerScope,
  ) {}

  /**
   * Puts a task and what is below it in the trash. What has lain there for too long is deleted for
   * good, as a change of its own: an undo of this one must not bring it back.
   *
   * @throws TaskNotFoundError
   */
  async delete(userId: string, id: string): Promise<void> {
    await this.owners.transaction(userId, async () => {
      await this.tasks.expire(userId, trashBegin());
      await this.subtasks.trash(userId, id);
    });
  }

  /** Takes a task out of the trash, and what went there with it. @throws NotInTrashError */
  async restore(userId: string, id: string): Promise<Task> {
    return this.owners.transaction(userId, async () => {
      await this.subtasks.restore(userId, id);
      return found(await this.tasks.find(userId, id));
    });
  }

  /** Deletes for good a task in the trash. @throws NotInTrashError */
  async purge(userId: string, id: string): Promise<void> {
    if (!(await this.tasks.purge(userId, id, trashBegin()))) throw new NotInTrashError();
  }

  /** Deletes for good all that lies in the trash. */
  async empty(userId: string): Promise<void> {
    await this.tasks.emptyTrash(userId);
  }
}
