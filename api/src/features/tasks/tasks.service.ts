import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { DEFAULTS, type GivenFields, type Task, type TaskFields } from './task.js';
import { TaskPositionsRepository } from './moving/task-positions.repository.js';
import { TaskPagesService } from './reading/task-pages.service.js';
import { OccurrencesService } from './recurring/occurrences.service.js';
import { assertCanRecur } from './recurring/recurrence-fit.js';
import type { Children } from './subtasks/children.js';
import { SubtasksService } from './subtasks/subtasks.service.js';
import { found, TaskExistsError } from './task.errors.js';
import { TasksRepository } from './tasks.repository.js';

/** What a change that may complete a task needs to know beside its fields. */
export interface Completing {
  /** IANA; says which day it is for a task that comes back and names no zone. */
  timezone: string;
  /** What becomes of open tasks below it; undefined asks whoever completes it. */
  children?: Children;
}

/** The rules of tasks. Everything happens on behalf of the owner, who comes first. */
@Injectable()
export class TasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly positions: TaskPositionsRepository,
    private readonly occurrences: OccurrencesService,
    private readonly subtasks: SubtasksService,
    private readonly pages: TaskPagesService,
    private readonly owners: OwnerScope,
  ) {}

  /** @throws TaskNotFoundError */
  async get(userId: string, id: string): Promise<Task> {
    return found(await this.tasks.find(userId, id));
  }

  /**
   * Creates a task behind all others. Repeating a create with the same `id` and fields answers with the task that
   * the first one made.
   *
   * @throws TaskExistsError when `id` belongs to another task of this owner; InvalidInputError for
   *   lists, labels and parents that are not there, or a task that could not come back as asked
   */
  async create(
    userId: string,
    { id = uuidv7(), ...fields }: GivenFields & { id?: string },
  ): Promise<Task> {
    return this.owners.transaction(userId, async () => {
      const wanted = withDefaults(await this.subtasks.placed(userId, fields));
      assertCanRecur(wanted);
      // Two at once get different positions: chance decides their last digits.
      const position = await this.positions.behindAll(userId, wanted.listId);
      const series = wanted.recurrence && { seriesId: id };
      const made = await this.tasks.insert(userId, id, { ...wanted, ...series, position });
      if (made) return made;
      const existing = await this.tasks.find(userId, id);
      if (!existing || !isSame(existing, wanted)) {
        const [current = null] = await this.pages.findMany(userId, [id], { trash: true });
        throw new TaskExistsError(current);
      }
      return existing;
    });
  }

  /** @throws as change() does */
  async replace(
    userId: string,
    id: string,
    fields: GivenFields,
    completing: Completing,
  ): Promise<Task> {
    // Left out, the list of a subtask is its parent's and not the Inbox.
    const list = fields.parentId && { listId: fields.listId };
    const wanted = () => withoutGaps({ ...withDefaults(fields), ...list }) as Partial<TaskFields>;
    return this.update(userId, id, wanted, completing);
  }

  /**
   * Sets the fields that are given.
   *
   * @throws TaskNotFoundError; OpenSubtasksError; otherwise as create() does
   */
  async change(
    userId: string,
    id: string,
    fields: Partial<TaskFields>,
    completing: Completing,
  ): Promise<Task> {
    const given = withoutGaps(fields);
    if (Object.keys(given).length === 0) return this.get(userId, id);
    return this.update(userId, id, () => given, completing);
  }

  /** @param completed undefined toggles. @throws TaskNotFoundError; OpenSubtasksError */
  async complete(
    userId: string,
    id: string,
    completed: boolean | undefined,
    completing: Completing,
  ): Promise<Task> {
    const fields = ({ completedAt }: Task) => ({ completed: completed ?? completedAt === null });
    return this.update(userId, id, fields, completing);
  }

  /**
   * Sets fields. A task that comes into another list stands behind the others there; one that is
   * completed and comes back makes the next of its series.
   */
  private update(
    userId: string,
    id: string,
    fieldsFor: (task: Task) => Partial<TaskFields>,
    { timezone, children }: Completing,
  ): Promise<Task> {
    return this.owners.transaction(userId, async () => {
      const before = found(await this.tasks.findLocked(userId, id));
      const fields = await this.subtasks.placed(userId, fieldsFor(before), before);
      const after = { ...before, ...fields };
      if (fields.due !== undefined || fields.recurrence !== undefined) assertCanRecur(after);
      if (fields.recurrence) after.seriesId ??= id;
      if (fields.completed && !before.completedAt) {
        await this.subtasks.settle(userId, id, children);
        after.nextTaskId = await this.occurrences.next(userId, after, timezone);
      }
      if (fields.completed === false && before.completedAt)
        await this.occurrences.takeBack(userId, before);
      if (after.listId !== before.listId) {
        after.position = await this.positions.behindAll(userId, after.listId);
      }
      const { seriesId, nextTaskId, position } = after;
      return found(
        await this.tasks.change(userId, id, { ...fields, seriesId, nextTaskId, position }),
      );
    });
  }
}

const withDefaults = (fields: GivenFields): TaskFields => ({ ...DEFAULTS, ...withoutGaps(fields) });

/** The fields that are given: a DTO has those that are left out as undefined. */
const withoutGaps = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const isSame = ({ completedAt, ...task }: Task, { completed, ...fields }: TaskFields) =>
  (completedAt !== null) === completed &&
  isDeepStrictEqual(
    fields,
    Object.fromEntries(Object.keys(fields).map((name) => [name, task[name as keyof typeof task]])),
  );
