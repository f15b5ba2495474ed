/** Which tasks a list shows; also the API's filter and the page's `?status=`. */
export const TASK_STATUSES = ['all', 'open', 'completed'] as const;

export type TaskStatus = (typeof TASK_STATUSES)[number];

/** The status an address asks for; whatever is none of the three means all. */
export function toTaskStatus(value: unknown): TaskStatus {
  return TASK_STATUSES.find((status) => status === value) ?? 'all';
}

/** The page's address for a status. */
export function statusPath(status: TaskStatus): string {
  return status === 'all' ? '/tasks' : `/tasks?status=${status}`;
}
