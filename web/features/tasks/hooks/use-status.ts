'use client';

import { useSearchParams } from 'next/navigation';
import { statusPath, toTaskStatus, type TaskStatus } from '../task-status';

/** The filter, which lives in the address. Changing it asks nothing of the server. */
export function useStatus() {
  const status = toTaskStatus(useSearchParams().get('status'));
  const setStatus = (next: TaskStatus) => window.history.pushState(null, '', statusPath(next));
  return [status, setStatus] as const;
}
