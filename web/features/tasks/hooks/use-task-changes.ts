'use client';

import { MutationObserver, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '@/lib/auth/session-provider';
import type { TaskChange } from '../optimistic/task-change';
import { settle, type TaskPages } from '../optimistic/task-pages';
import { sendChange } from '../requests/send-change';
import { tasksKey } from '../requests/task-lists';
import { TASK_STATUSES } from '../task-status';

/**
 * Carries out changes. They show at once through `useTaskList`; here they reach the API and then
 * the cache. Changes of one task go out one after the other, changes of several at the same time.
 * New tasks go out one after the other too: the API lists them in the order in which they arrive.
 */
export function useTaskChanges(userId: string) {
  const queries = useQueryClient();
  const api = useApi();
  const key = tasksKey(userId);
  const lastAddition = useRef<Promise<unknown>>(Promise.resolve());

  /** An answer that was on its way before the change would show the row as it was. */
  const dropStaleAnswers = () =>
    queries.cancelQueries({ queryKey: key, predicate: ({ state }) => !state.fetchMeta });

  /** @throws whatever the API refused it with */
  return function change(what: TaskChange): Promise<unknown> {
    const before = what.kind === 'add' ? lastAddition.current : undefined;
    const observer = new MutationObserver(queries, {
      mutationKey: key,
      scope: { id: what.task.id },
      mutationFn: async (variables: TaskChange) => {
        await before?.catch(() => undefined);
        return sendChange(api, userId, variables);
      },
      onMutate: dropStaleAnswers,
      onSuccess: async (saved) => {
        await dropStaleAnswers();
        for (const status of TASK_STATUSES) {
          queries.setQueryData<TaskPages>(
            [...key, status],
            (data) => data && settle(data, saved ?? what.task, saved, status),
          );
        }
      },
      onSettled: () => {
        if (queries.isMutating({ mutationKey: key }) > 1) return;
        void queries.invalidateQueries({ queryKey: key });
      },
    });
    const done = observer.mutate(what);
    if (what.kind === 'add') lastAddition.current = done;
    return done;
  };
}
