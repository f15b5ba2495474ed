import { Injectable } from '@nestjs/common';
import type { Task } from '../task.js';
import { decodeCursor, encodeCursor } from './task.cursor.js';
import { type ListCounts, TaskCountsRepository } from './task-counts.repository.js';
import { dayOf } from './relative-day.js';
import { TaskPagesRepository } from './task-pages.repository.js';
import type { TaskReading } from './task-reading.js';

export interface TaskPage {
  items: Task[];
  nextCursor: string | null;
}

/** Reading a person's tasks, page by page. */
@Injectable()
export class TaskPagesService {
  constructor(
    private readonly pages: TaskPagesRepository,
    private readonly counts: TaskCountsRepository,
  ) {}

  /** How many tasks there are, in each list that has any and in the trash. */
  async count(userId: string): Promise<{ lists: ListCounts[]; trash: number }> {
    return {
      lists: await this.counts.byList(userId),
      trash: await this.counts.inTrash(userId),
    };
  }

  /** @throws InvalidInputError for a cursor that does not belong to these filters and order */
  async list(
    userId: string,
    { limit, cursor, ...reading }: TaskReading & { limit: number; cursor?: string },
  ): Promise<TaskPage> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, reading);
    // One more than asked for tells whether there is a next page.
    const rows = await this.pages.list(userId, asOfToday(reading), limit + 1, after);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor(last, reading) : null };
  }
}

/** With calendar days where days are counted from today. */
function asOfToday(reading: TaskReading): TaskReading {
  const { dueBefore, dueAfter, dueOn, timezone } = reading;
  const days = Object.entries({ dueBefore, dueAfter, dueOn }).filter(
    ([, day]) => day !== undefined,
  );
  return {
    ...reading,
    ...Object.fromEntries(days.map(([name, day]) => [name, dayOf(day!, timezone)])),
  };
}
