import { Injectable } from '@nestjs/common';
import { positionBetween } from '@taskward/schedule';
import { OwnerScope } from '../../../platform/database/owner-scope.js';
import { neighbourOf, type Place, UnknownNeighbourError } from '../../../record/ordering/place.js';
import { roomyPosition } from '../../../record/ordering/room.js';
import type { Task } from '../task.js';
import { found } from '../task.errors.js';
import { TasksRepository } from '../tasks.repository.js';
import { SubtasksService } from '../subtasks/subtasks.service.js';
import { TaskPositionsRepository } from './task-positions.repository.js';

/** Puts tasks where a person wants them. */
@Injectable()
export class TaskMovesService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly positions: TaskPositionsRepository,
    private readonly subtasks: SubtasksService,
    private readonly owners: OwnerScope,
  ) {}

  /**
   * Moves a task within its list, or into `listId`. It alone is written, but where a gap has become
   * too narrow a few beside it, once in a thousand moves into that gap. Two who move at once get different
   * positions, since chance has a say in them (positionBetween); the id decides what ties.
   *
   * @throws TaskNotFoundError; UnknownListError; OutsideParentError; InvalidInputError for a neighbour that is not in
   *   that list
   */
  move(userId: string, id: string, { listId, ...place }: MoveRequest): Promise<Task> {
    return this.owners.transaction(userId, async () => {
      const task = found(await this.tasks.findLocked(userId, id));
      const placed = await this.subtasks.placed(userId, { listId }, task);
      const target = placed.listId === undefined ? task.listId : placed.listId;
      const position = await roomyPosition(
        () => this.positionAt(userId, task.id, target, place),
        (at) => this.positions.makeRoom(userId, target, at),
      );
      return found(await this.tasks.change(userId, id, { listId: target, position }));
    });
  }

  private async positionAt(
    userId: string,
    id: string,
    listId: string | null,
    place: Place,
  ): Promise<string> {
    const neighbour = neighbourOf(place);
    const { side, id: besides } = neighbour;
    const from = besides === null ? undefined : await this.positions.of(userId, listId, besides);
    if (besides === id || (besides !== null && from === undefined)) {
      throw new UnknownNeighbourError(neighbour, {
        of: 'task',
        message: 'is no other task of that list',
      });
    }
    const far = await this.positions.nearest(userId, listId, { id, side, from });
    return side === 'after'
      ? positionBetween(from ?? null, far)
      : positionBetween(far, from ?? null);
  }
}

/** Where a task shall stand. */
type MoveRequest = Place & { listId?: string | null | undefined };
