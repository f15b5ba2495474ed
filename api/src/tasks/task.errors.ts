/** This owner has no such task, or has put it in the trash. */
export class TaskNotFoundError extends Error {
  readonly code = 'task_not_found';
}

/** The id that a client chose is taken by another task of the same owner. */
export class TaskExistsError extends Error {
  readonly code = 'task_exists';
}
