import { type Kind, KINDS, type Loss } from './items.js';

/** Losses that an answer names; what comes after is counted. */
export const MAX_LOSSES = 1_000;

const none = (): Record<Kind, number> => ({ lists: 0, labels: 0, filters: 0, tasks: 0 });

/** Characters of a place or a reason; both can quote the file. */
export const MAX_WORDS = 1_000;

/** What an import does, or would do. */
export class ImportReport {
  readonly created = none();
  /** There already, and left as they are. */
  readonly skipped = none();
  readonly losses: Loss[] = [];
  lossCount = 0;

  lose({ pointer, message }: Loss): void {
    this.lossCount += 1;
    if (this.losses.length === MAX_LOSSES) return;
    this.losses.push({
      pointer: pointer.slice(0, MAX_WORDS),
      message: message.slice(0, MAX_WORDS),
    });
  }

  /** @param created how many of them were made */
  count(kind: Kind, all: number, created: number): void {
    this.created[kind] += created;
    this.skipped[kind] += all - created;
  }

  get isEmpty(): boolean {
    return KINDS.every((kind) => this.created[kind] + this.skipped[kind] === 0);
  }
}
