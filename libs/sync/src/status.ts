import type { Operation } from './outbox/operation.js';
import { needsDecision } from './outbox/queue.js';

/**
 * - `catching-up`: reading changes or sending
 * - `live`: everything is sent, and the event stream is open
 * - `offline`: the server cannot be reached, or has asked to wait
 * - `signed-out`: nothing is sent until the person has signed in again
 */
export type Connection = 'catching-up' | 'live' | 'offline' | 'signed-out';

export interface Status {
  connection: Connection;
  /** The number of writes without an answer of the server. */
  unsent: number;
  /** Writes that wait for a decision of the person. */
  attention: readonly Operation[];
  /** The error's message while it is offline or signed out. */
  reason: string | null;
}

/** Holds the status and calls listeners when it changes. Fits React's `useSyncExternalStore`. */
export class StatusStore {
  private status: Status = {
    connection: 'catching-up',
    unsent: 0,
    attention: [],
    reason: null,
  };
  private readonly listeners = new Set<() => void>();

  readonly snapshot = (): Status => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  setConnection(connection: Connection, reason: string | null = null): void {
    this.set({ ...this.status, connection, reason });
  }

  setOutbox(outbox: Operation[]): void {
    const attention = outbox.filter(needsDecision);
    const unsent = outbox.filter(({ state }) => state === 'waiting').length;
    this.set({ ...this.status, unsent, attention });
  }

  private set(status: Status): void {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    for (const listener of this.listeners) listener();
  }
}
