import { type InputFault, InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import { IdTakenError } from '../../record/resources/id-taken.error.js';
import { MAX_LEVELS, type Task } from './task.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** This owner has no such task, or has put it in the trash. */
export class TaskNotFoundError extends ProblemError {
  readonly code = 'task_not_found';
}

/** No such task lies in this owner's trash, or none that is still shown. */
export class NotInTrashError extends TaskNotFoundError {
  override readonly members = { detail: 'No task with this id lies in your trash.' };
}

/** The task, where there is one. @throws TaskNotFoundError */
export function found(task: Task | null): Task {
  if (!task) throw new TaskNotFoundError();
  return task;
}

/** The id that a client chose is taken by another task of the same owner. */
export class TaskExistsError extends IdTakenError {
  readonly code = 'task_exists';
}

/** This owner has no such list, or had none when the task was about to be put there. */
export class UnknownListError extends InvalidInputError {
  constructor({ listId }: Named) {
    super([unknown('list', '/listId', 'is no list of yours', listId)]);
  }
}

/** This owner has no such task outside the trash, or had none when another was about to be put below. */
export class UnknownParentError extends InvalidInputError {
  constructor({ parentId }: Named) {
    super([unknown('task', '/parentId', 'is no task of yours', parentId)]);
  }
}

/** A task was about to stand too deep. */
export class TooDeepError extends InvalidInputError {
  constructor() {
    const message = `would make more than ${MAX_LEVELS} levels of tasks`;
    super([{ in: 'body', pointer: '/parentId', message }]);
  }
}

/** A task was about to stand below itself. */
export class BelowItselfError extends InvalidInputError {
  constructor() {
    const message = 'would put the task below itself';
    super([{ in: 'body', pointer: '/parentId', message }]);
  }
}

/** A subtask was about to stand in another list than its parent. */
export class OutsideParentError extends InvalidInputError {
  constructor() {
    const message =
      "must be left out or be the parent's list; a PATCH with parentId: null takes a task out of it";
    super([{ in: 'body', pointer: '/listId', message }]);
  }
}

/** A task was about to be completed, and it was not said what becomes of open ones below. */
export class OpenSubtasksError extends ProblemError {
  readonly code = 'open_subtasks';
}

/** This owner lacks at least one of the labels that a task was about to get. */
export class UnknownLabelError extends InvalidInputError {
  /** @param ids those that are not there, as far as is known */
  constructor(ids: string[] = []) {
    const message = 'names a label that you do not have';
    const values = ids.length > 0 ? ids : [undefined];
    super(values.map((id) => unknown('label', '/labelIds', message, id)));
  }
}

/** What a task was about to refer to. */
type Named = { listId?: string | null; parentId?: string | null };

/** A reference to something that this owner does not have, which may have been there before. */
const unknown = (
  of: 'list' | 'label' | 'task',
  pointer: string,
  message: string,
  id: string | null | undefined,
): InputFault => ({
  in: 'body',
  pointer,
  message,
  code: `${of}_not_found`,
  ...(id && { value: id }),
});
