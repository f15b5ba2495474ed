import type { Task } from '@taskward/api-client';
import type { useApi } from '@/lib/auth/session-provider';
import { ApiProblem } from '@/lib/api-problem';
import type { TaskChange } from '../optimistic/task-change';

type Api = ReturnType<typeof useApi>;

const TASKS = '/api/{userId}/tasks';
const TASK = '/api/{userId}/tasks/{id}';

/**
 * Sends one change to the API.
 *
 * @returns the row as the API has it now, or null when it is deleted
 * @throws ApiProblem, SessionEnded
 */
export async function sendChange(
  api: Api,
  userId: string,
  change: TaskChange,
): Promise<Task | null> {
  const { id, title, description } = change.task;
  const params = { path: { userId, id } };
  switch (change.kind) {
    case 'add': {
      const { data } = await api.POST(TASKS, {
        params: { path: { userId } },
        body: { id, title, description },
      });
      return data!;
    }
    case 'edit': {
      const { data } = await api.PATCH(TASK, { params, body: change.fields });
      return data!;
    }
    case 'complete': {
      // Where it is what day it is: for a task that comes back on another.
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
      const { data } = await api.PATCH(`${TASK}/complete`, {
        params: {
          ...params,
          query: { timezone, ...(change.children && { children: change.children }) },
        },
        body: { completed: change.completed },
      });
      return data!;
    }
    case 'restore': {
      const { data } = await api.POST(`${TASK}/restore`, { params });
      return data!;
    }
    case 'delete':
      await api.DELETE(TASK, { params }).catch(ignoreMissing);
      return null;
  }
}

/** Deleting what another tab has deleted is no failure. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof ApiProblem && error.status === 404)) throw error;
}
