import { Injectable } from '@nestjs/common';
import { JsonText, VersionedJson } from '../../../platform/http/json-text.js';
import type { TaskDto } from '../dto/task.dto.js';
import { trashBegin } from '../task.js';
import { NotInTrashError, TaskNotFoundError } from '../task.errors.js';
import { decodeCursor, encodeCursor } from './task.cursor.js';
import { type ListCounts, TaskCountsRepository } from './task-counts.repository.js';
import { dayOf } from './relative-day.js';
import type { TaskReading } from './task-reading.js';
import { TaskViewsRepository } from './task-views.repository.js';

type PagedReading = TaskReading & { limit: number; cursor?: string };

/** One object for each query that the pipe remembers, so that more can be remembered with it. */
const readings = new WeakMap<object, TaskReading>();

/** Reading a person's tasks, one by one and page by page. */
@Injectable()
export class TaskPagesService {
  constructor(
    private readonly views: TaskViewsRepository,
    private readonly counts: TaskCountsRepository,
  ) {}

  /** How many tasks there are, in each list that has any and in the trash. */
  async count(userId: string): Promise<{ lists: ListCounts[]; trash: number }> {
    return {
      lists: await this.counts.byList(userId),
      trash: await this.counts.inTrash(userId),
    };
  }

  /** @throws TaskNotFoundError */
  async get(userId: string, id: string): Promise<JsonText> {
    const task = await this.views.find(userId, id);
    if (!task) throw new TaskNotFoundError();
    return new VersionedJson(task.text, task.version);
  }

  /** A task in the trash. @throws NotInTrashError */
  async getTrashed(userId: string, id: string): Promise<JsonText> {
    const [text] = await this.views.findMany(userId, [id], trashBegin());
    const task = text && (JSON.parse(text) as TaskDto);
    if (!task || task.deletedAt === undefined) throw new NotInTrashError();
    return new VersionedJson(text, task.version);
  }

  /**
   * Those of the tasks that are there, in no particular order.
   *
   * @param trash whether those in the trash are there, too
   */
  async findMany(userId: string, ids: string[], { trash = false } = {}): Promise<TaskDto[]> {
    const texts = await this.views.findMany(userId, ids, trash ? trashBegin() : null);
    return texts.map((text) => JSON.parse(text) as TaskDto);
  }

  /** @throws InvalidInputError for a cursor that does not belong to these filters and order */
  async list(userId: string, query: PagedReading): Promise<JsonText> {
    const { limit, cursor } = query;
    const reading = readings.get(query) ?? withoutPage(query);
    readings.set(query, reading);
    const after = cursor === undefined ? undefined : decodeCursor(cursor, reading);
    const { seq, items, last } = await this.views.list(userId, asOfToday(reading), limit, after);
    const next = last && encodeCursor(JSON.parse(last) as TaskDto, reading);
    return new VersionedJson(`{"items":[${items}],"nextCursor":${JSON.stringify(next)}}`, seq);
  }

  /** What lies in the trash. It changes without a write, and so has no version. @throws as list() */
  async listTrash(userId: string, query: Omit<PagedReading, 'trash'>): Promise<JsonText> {
    const { text } = await this.list(userId, { ...query, trash: 'only' });
    return new JsonText(text);
  }
}

function withoutPage(query: PagedReading): TaskReading {
  const reading: Partial<PagedReading> = { ...query };
  delete reading.limit;
  delete reading.cursor;
  return reading as TaskReading;
}

/** With calendar days where days are counted from today. */
function asOfToday(reading: TaskReading): TaskReading {
  const { dueBefore, dueAfter, dueOn, timezone } = reading;
  const days = Object.entries({ dueBefore, dueAfter, dueOn }).filter(
    ([, day]) => day !== undefined,
  );
  if (days.length === 0) return reading;
  return {
    ...reading,
    ...Object.fromEntries(days.map(([name, day]) => [name, dayOf(day!, timezone)])),
  };
}
