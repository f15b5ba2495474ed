import type { Operation } from '../outbox/operation.js';
import { type Row, addressText } from '../resources.js';
import type { Basis, Stored, SyncStorage, Writes } from './storage.js';

/**
 * Keeps everything in memory, for programs that need no offline start and for tests. Rows are not
 * copied, so that a program with many rows has each of them once.
 */
export class MemoryStorage implements SyncStorage {
  private readonly rows = new Map<string, { resource: string; row: Row }>();
  private readonly operations = new Map<string, Operation>();
  private token: string | null = null;

  read(): Promise<Stored> {
    const rows: Record<string, Row[]> = {};
    for (const { resource, row } of this.rows.values()) (rows[resource] ??= []).push(row);
    return Promise.resolve({ rows, ...this.basis() });
  }

  commit(decide: (basis: Basis) => Writes | null): Promise<Operation[]> {
    return Promise.resolve().then(() => {
      const writes = decide(this.basis());
      if (writes) this.write(writes);
      return this.basis().operations;
    });
  }

  clear(): Promise<void> {
    this.rows.clear();
    this.operations.clear();
    this.token = null;
    return Promise.resolve();
  }

  close(): void {
    // Nothing is open.
  }

  private basis(): Basis {
    const operations = [...this.operations.values()].sort((a, b) => a.order - b.order);
    return { operations, token: this.token };
  }

  private write(writes: Writes): void {
    if (writes.isFresh) this.rows.clear();
    for (const item of writes.items ?? []) {
      const { resource, state: row } = item;
      if (row) this.rows.set(addressText(item), { resource, row });
      else this.rows.delete(addressText(item));
    }
    for (const operation of writes.operations ?? []) {
      this.operations.set(operation.id, frozenCopy(operation));
    }
    for (const id of writes.removedOperations ?? []) this.operations.delete(id);
    if (writes.token !== undefined) this.token = writes.token;
  }
}

/** Keeps a program that shares the storage from changing what is stored. */
const frozenCopy = (operation: Operation): Operation =>
  Object.freeze(JSON.parse(JSON.stringify(operation)) as Operation);
