import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import type { useApi } from '@/lib/auth/session-provider';
import type { TaskPage } from '@taskward/api-client';
import type { TaskStatus } from '../task-status';

type Api = ReturnType<typeof useApi>;

const PAGE_SIZE = 50;

/** The key of everything cached about one person's tasks. */
export const tasksKey = (userId: string) => ['tasks', userId] as const;

/** One person's tasks of one status, page by page. */
export function taskListQuery(api: Api, userId: string, status: TaskStatus) {
  return infiniteQueryOptions<
    TaskPage,
    Error,
    InfiniteData<TaskPage, string | null>,
    QueryKey,
    string | null
  >({
    queryKey: [...tasksKey(userId), status],
    initialPageParam: null,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await api.GET('/api/{userId}/tasks', {
        params: {
          path: { userId },
          query: { status, limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) },
        },
        signal,
      });
      return data!;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
