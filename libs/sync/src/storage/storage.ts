import type { Operation } from '../outbox/operation.js';
import type { Item, Row } from '../resources.js';

/** The stored data of one person. */
export interface Stored {
  rows: Record<string, Row[]>;
  /** In the order in which they are sent. */
  operations: Operation[];
  /** `next` of the last page that was stored; null before the first. */
  token: string | null;
}

/** The writes of one transaction. */
export interface Writes {
  /** Deletes all rows first. */
  isFresh?: boolean;
  /** Rows of the server. */
  items?: Item[];
  operations?: Operation[];
  removedOperations?: string[];
  token?: string;
}

/** What `decide` is given. */
export type Basis = Pick<Stored, 'operations' | 'token'>;

/**
 * Stores the rows and the outbox of one person. Several programs, such as tabs of a browser, may
 * have it open at once.
 */
export interface SyncStorage {
  read(): Promise<Stored>;
  /**
   * Reads the outbox and the token, calls `decide`, and writes what it returns, in one transaction.
   * The writes are durable when the promise resolves.
   *
   * @param decide synchronous; returns null to write nothing
   * @returns the outbox after the writes
   * @throws Error if nothing was written, for example because the disk is full
   */
  commit(decide: (basis: Basis) => Writes | null): Promise<Operation[]>;
  /** Deletes all data of the person. */
  clear(): Promise<void>;
  close(): void;
}
