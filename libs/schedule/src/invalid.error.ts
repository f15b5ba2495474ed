/**
 * A value that this library refuses, told to a person.
 *
 * `field` is the JSON Pointer (RFC 6901) of the wrong part inside the value that was given: '' for
 * the value itself, '/date', '/3/minutes'. The message is a whole sentence about that part.
 */
export abstract class InvalidScheduleError extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class InvalidDueError extends InvalidScheduleError {}
export class InvalidRecurrenceError extends InvalidScheduleError {}
export class InvalidReminderError extends InvalidScheduleError {}
export class InvalidPositionError extends InvalidScheduleError {}

/** Refuses: builds the error of the caller's kind and throws it. */
export type Refuse = (field: string, message: string) => never;
