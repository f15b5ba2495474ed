import { Injectable } from '@nestjs/common';
import { positionBetween } from '@taskward/schedule';
import { v7 as uuidv7 } from 'uuid';
import { BoundsRepository } from '../../record/resources/bounds.repository.js';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { roomyPosition } from '../../record/ordering/room.js';
import { neighbourOf, type Place, UnknownNeighbourError } from '../../record/ordering/place.js';
import { ListDto } from './dto/list.dto.js';
import { ListTasksRepository, type TasksFate } from './list-tasks.repository.js';
import type { List, ListFields } from './list.js';
import { ListExistsError, ListNotFoundError } from './list.errors.js';
import { ListsRepository } from './lists.repository.js';

/** The rules of lists, on behalf of their owner. */
@Injectable()
export class ListsService {
  constructor(
    private readonly lists: ListsRepository,
    private readonly tasks: ListTasksRepository,
    private readonly bounds: BoundsRepository,
    private readonly owners: OwnerScope,
  ) {}

  list(userId: string): Promise<List[]> {
    return this.lists.list(userId);
  }

  /** @throws ListNotFoundError */
  async get(userId: string, id: string): Promise<List> {
    return found(await this.lists.find(userId, id));
  }

  /**
   * Creates a list behind all others. Repeating a create with the same `id` and fields answers with what the
   * first one made.
   *
   * @throws ListExistsError; LimitReachedError
   */
  async create(
    userId: string,
    {
      id = uuidv7(),
      name,
      color = 'gray',
      archived = false,
    }: Partial<ListFields> & Pick<ListFields, 'name'> & { id?: string },
  ): Promise<List> {
    const position = positionBetween(await this.lists.lastPosition(userId), null);
    const made = await this.lists.insert(userId, id, { name, color, archived, position });
    if (made) {
      await this.bounds.assertWithin(userId, ['list']);
      return made;
    }
    const existing = await this.lists.find(userId, id);
    const isSame =
      existing?.name === name &&
      existing.color === color &&
      (existing.archivedAt !== null) === archived;
    if (!isSame) throw new ListExistsError(existing && ListDto.from(existing));
    return existing;
  }

  /** Sets the fields that are given. @throws ListNotFoundError */
  async change(userId: string, id: string, fields: Partial<ListFields>): Promise<List> {
    return found(await this.lists.change(userId, id, fields));
  }

  /**
   * Moves a list among the others; it alone is written, but where a gap has become too narrow a few
   * beside it.
   *
   * @throws ListNotFoundError; InvalidInputError for a neighbour that is not there
   */
  move(userId: string, id: string, place: Place): Promise<List> {
    return this.owners.transaction(userId, async () => {
      const { id: own } = await this.get(userId, id);
      const position = await roomyPosition(
        async () => {
          const all = await this.lists.list(userId);
          const others = all.filter((list) => list.id !== own);
          return positionAt(others, place);
        },
        (at) => this.lists.makeRoom(userId, at),
      );
      return found(await this.lists.change(userId, id, { position }));
    });
  }

  /** Deletes a list; its tasks go where `fate` says. @throws ListNotFoundError */
  delete(userId: string, id: string, fate: TasksFate): Promise<void> {
    return this.owners.transaction(userId, async () => {
      await this.tasks.release(userId, id, fate);
      if (!(await this.lists.delete(userId, id))) throw new ListNotFoundError();
    });
  }
}

function found(list: List | null): List {
  if (!list) throw new ListNotFoundError();
  return list;
}

/** @param others in their order; those that stand at one place are passed as one */
function positionAt(others: List[], place: Place): string {
  const neighbour = neighbourOf(place);
  const from = others.find((list) => list.id === neighbour.id)?.position;
  if (neighbour.id !== null && from === undefined) {
    throw new UnknownNeighbourError(neighbour, {
      of: 'list',
      message: 'is no other list of yours',
    });
  }
  const positions = others.map(({ position }) => position);
  if (neighbour.side === 'after') {
    const far = positions.find((position) => from === undefined || position > from);
    return positionBetween(from ?? null, far ?? null);
  }
  const far = positions.findLast((position) => from === undefined || position < from);
  return positionBetween(far ?? null, from ?? null);
}
