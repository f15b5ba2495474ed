import type { Task, TaskPage } from '@taskward/api-client';
import type { InfiniteData } from '@tanstack/react-query';
import type { TaskStatus } from '../task-status';
import { isOlder, placeTask } from './task-change';

export type TaskPages = InfiniteData<TaskPage, string | null>;

/** All loaded rows of a list. */
export function flatten(pages: TaskPages | undefined): Task[] {
  return pages?.pages.flatMap((page) => page.items) ?? [];
}

/** Writes what the API answered into the loaded page it belongs to; `next` is null for a deleted row. */
export function settle(
  data: TaskPages,
  task: Task,
  next: Task | null,
  status: TaskStatus,
): TaskPages {
  const holds = data.pages.findIndex(({ items }) => items.some(({ id }) => id === task.id));
  const reaches = data.pages.findIndex(({ items }) => items.some((item) => isOlder(item, task)));
  const target = holds >= 0 ? holds : reaches >= 0 ? reaches : data.pages.length - 1;
  const pages = data.pages.map((page, index) =>
    index === target ? { ...page, items: placeTask(page.items, task.id, next, status) } : page,
  );
  return { ...data, pages };
}
