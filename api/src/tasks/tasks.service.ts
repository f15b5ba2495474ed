import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { positionBetween } from '@taskward/schedule';
import { v7 as uuidv7 } from 'uuid';
import { OwnerScope } from '../database/owner-scope.js';
import { DEFAULTS, type GivenFields, type Task, type TaskFields } from './task.js';
import { nextOccurrence } from './recurring/next-occurrence.js';
import { assertCanRecur } from './recurring/recurrence-fit.js';
import type { Children } from './subtasks/children.js';
import { SubtasksService } from './subtasks/subtasks.service.js';
import { TaskExistsError, TaskNotFoundError } from './task.errors.js';
import { TasksRepository } from './tasks.repository.js';

const TRASH_LIFE = 30 * 24 * 3600 * 1000;

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
    private readonly subtasks: SubtasksService,
    private readonly owners: OwnerScope,
  ) {}

  /** @throws TaskNotFoundError */
  async get(userId: string, id: string): Promise<Task> {
    return found(await this.tasks.find(userId, id));
  }

  /** Those of the tasks that are there, outside the trash; in no particular order. */
  findMany(userId: string, ids: string[]): Promise<Task[]> {
    return this.tasks.findMany(userId, ids);
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
      const position = await this.behindAll(userId, wanted.listId);
      const series = wanted.recurrence && { seriesId: id };
      const made = await this.tasks.insert(userId, id, { ...wanted, ...series, position });
      if (made) return made;
      const existing = await this.tasks.find(userId, id);
      if (!existing || !isSame(existing, wanted)) throw new TaskExistsError();
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

  /** Puts a task and what is below it in the trash, and deletes what has lain there for 30 days. @throws TaskNotFoundError */
  async delete(userId: string, id: string): Promise<void> {
    await this.owners.transaction(userId, async () => {
      await this.subtasks.trash(userId, id);
      await this.tasks.purge(userId, { before: new Date(Date.now() - TRASH_LIFE) });
    });
  }

  /** Takes a task out of the trash, and what went there with it. @throws TaskNotFoundError when it does not lie there */
  async restore(userId: string, id: string): Promise<Task> {
    return this.owners.transaction(userId, async () => {
      await this.subtasks.restore(userId, id);
      return this.get(userId, id);
    });
  }

  /** Deletes for good a task in the trash. @throws TaskNotFoundError when it does not lie there */
  async purge(userId: string, id: string): Promise<void> {
    if ((await this.tasks.purge(userId, { id })) === 0) throw new TaskNotFoundError();
  }

  /** Deletes for good all that lies in the trash. */
  async emptyTrash(userId: string): Promise<void> {
    await this.tasks.purge(userId);
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
      const fields = await this.subtasks.placed(userId, fieldsFor(before), before.parentId);
      const after = { ...before, ...fields };
      assertCanRecur(after);
      if (fields.recurrence) after.seriesId ??= id;
      if (fields.completed && !before.completedAt) {
        await this.subtasks.settle(userId, id, children);
        after.nextTaskId ??= await this.makeNext(userId, after, timezone);
      }
      if (after.listId !== before.listId) {
        after.position = await this.behindAll(userId, after.listId);
      }
      const { seriesId, nextTaskId, position } = after;
      return found(
        await this.tasks.change(userId, id, { ...fields, seriesId, nextTaskId, position }),
      );
    });
  }

  /** @returns the id of the next of a series; null where none comes */
  private async makeNext(userId: string, task: Task, timezone: string): Promise<string | null> {
    const next = nextOccurrence(task, timezone);
    if (!next) return null;
    const position = await this.behindAll(userId, next.listId);
    const made = await this.tasks.insert(userId, uuidv7(), { ...next, position });
    return made && made.id;
  }

  private async behindAll(userId: string, listId: string | null): Promise<string> {
    return positionBetween(await this.tasks.lastPosition(userId, listId), null);
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

function found(task: Task | null): Task {
  if (!task) throw new TaskNotFoundError();
  return task;
}
