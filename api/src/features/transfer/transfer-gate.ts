import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { TooManyTransfersError } from './transfer.errors.js';

/** Imports and exports of one person at a time: each is a file on the disk. */
const MOST = 3;

/**
 * Bounds what imports and exports take from others: few of each person at a time, and never more of
 * the connections to the database than a third. Who comes later waits.
 */
@Injectable()
export class TransferGate {
  private readonly people = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor({ DATABASE_POOL_MAX }: Settings) {
    this.free = Math.ceil(DATABASE_POOL_MAX / 3);
  }

  /** @returns what to call when it is over. @throws TooManyTransfersError */
  enter(userId: string): () => void {
    const others = this.people.get(userId) ?? 0;
    if (others >= MOST) throw new TooManyTransfersError();
    this.people.set(userId, others + 1);
    return () => this.leave(userId);
  }

  /** Does what needs a connection for long, when it is its turn. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private leave(userId: string): void {
    const others = this.people.get(userId)! - 1;
    if (others > 0) this.people.set(userId, others);
    else this.people.delete(userId);
  }
}
