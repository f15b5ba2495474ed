import { InvalidInputError } from '../problems/invalid-input.error.js';

/** This owner has no such task, or has put it in the trash. */
export class TaskNotFoundError extends Error {
  readonly code = 'task_not_found';
}

/** The id that a client chose is taken by another task of the same owner. */
export class TaskExistsError extends Error {
  readonly code = 'task_exists';
}

/** This owner has no such list, or had none when the task was about to be put there. */
export class UnknownListError extends InvalidInputError {
  constructor() {
    super([{ in: 'body', pointer: '/listId', message: 'is no list of yours' }]);
  }
}

/** This owner lacks at least one of the labels that a task was about to get. */
export class UnknownLabelError extends InvalidInputError {
  constructor() {
    super([{ in: 'body', pointer: '/labelIds', message: 'names a label that you do not have' }]);
  }
}
