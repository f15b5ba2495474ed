'use client';

import { useInfiniteQuery, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@/lib/auth/session-provider';
import { applyChange, matches, type TaskChange } from '../optimistic/task-change';
import { flatten, type TaskPages } from '../optimistic/task-pages';
import { taskListQuery, tasksKey } from '../requests/task-lists';
import type { TaskStatus } from '../task-status';

/**
 * A list as the person sees it: what the API said, with the changes under way laid over it.
 *
 * A refused change falls off the pile, which undoes it and nothing else.
 */
export function useTaskList(userId: string, status: TaskStatus) {
  const queries = useQueryClient();
  const options = taskListQuery(useApi(), userId, status);
  const query = useInfiniteQuery({ ...options, placeholderData: fromAll });

  /** Until a filter has loaded, what the list of all says; a part of it could say something untrue. */
  function fromAll(): TaskPages | undefined {
    const all = queries.getQueryData<TaskPages>([...tasksKey(userId), 'all']);
    if (all?.pages.at(-1)?.nextCursor !== null) return undefined;
    const items = flatten(all).filter((task) => matches(task, status));
    return { pages: [{ items, nextCursor: null }], pageParams: [null] };
  }

  const pending = useMutationState({
    filters: { mutationKey: tasksKey(userId), status: 'pending' },
    select: (mutation) => mutation.state.variables as TaskChange,
  });

  const tasks = pending.reduce(
    (rows, change) => applyChange(rows, change, status),
    flatten(query.data),
  );
  return { ...query, tasks };
}
