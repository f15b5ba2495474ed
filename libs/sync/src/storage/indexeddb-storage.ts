import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from 'idb';
import type { Operation } from '../outbox/operation.js';
import type { Row } from '../resources.js';
import type { Basis, Stored, SyncStorage, Writes } from './storage.js';

interface Schema extends DBSchema {
  rows: { key: [string, string]; value: { resource: string; row: Row } };
  operations: { key: string; value: Operation };
  meta: { key: 'token'; value: string };
}

/** Another tab has an older version of the database open. */
export class StorageBlockedError extends Error {}

const nameOf = (userId: string) => `taskward-${userId}`;

/**
 * Opens the IndexedDB database of one person.
 *
 * @throws StorageBlockedError if another tab must be closed first
 */
export async function openIndexedDbStorage(userId: string): Promise<SyncStorage> {
  let refuse!: (error: Error) => void;
  const blocked = new Promise<never>((_, reject) => (refuse = reject));
  const opened = openDB<Schema>(nameOf(userId), 1, {
    upgrade(database) {
      database.createObjectStore('rows');
      database.createObjectStore('operations');
      database.createObjectStore('meta');
    },
    blocked: () =>
      refuse(
        new StorageBlockedError(
          'Another tab uses an older version of the app. Close that tab first.',
        ),
      ),
    // An open connection would block every tab that upgrades or deletes the database.
    blocking: () => void opened.then((database) => database.close()),
  });
  return new IndexedDbStorage(await Promise.race([opened, blocked]), userId);
}

/** Deletes the database of one person. */
export const deleteIndexedDbStorage = (userId: string): Promise<void> => deleteDB(nameOf(userId));

class IndexedDbStorage implements SyncStorage {
  constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly userId: string,
  ) {}

  async read(): Promise<Stored> {
    const transaction = this.database.transaction(['rows', 'operations', 'meta']);
    const [all, operations, token] = await Promise.all([
      transaction.objectStore('rows').getAll(),
      transaction.objectStore('operations').getAll(),
      transaction.objectStore('meta').get('token'),
    ]);
    const rows: Record<string, Row[]> = {};
    for (const { resource, row } of all) (rows[resource] ??= []).push(row);
    return { rows, operations: inOrder(operations), token: token ?? null };
  }

  async commit(decide: (basis: Basis) => Writes | null): Promise<Operation[]> {
    const transaction = this.database.transaction(['rows', 'operations', 'meta'], 'readwrite', {
      // After a power failure a stored write must still be there, and an answered one must not.
      durability: 'strict',
    });
    const [stored, token] = await Promise.all([
      transaction.objectStore('operations').getAll(),
      transaction.objectStore('meta').get('token'),
    ]);
    const writes = decide({ operations: inOrder(stored), token: token ?? null });
    if (!writes) return inOrder(stored);
    const rows = transaction.objectStore('rows');
    const operations = transaction.objectStore('operations');
    const done: unknown[] = [
      writes.isFresh && rows.clear(),
      ...(writes.items ?? []).map(({ resource, id, state: row }) =>
        row ? rows.put({ resource, row }, [resource, id]) : rows.delete([resource, id]),
      ),
      ...(writes.operations ?? []).map((one) => operations.put(one, one.id)),
      ...(writes.removedOperations ?? []).map((id) => operations.delete(id)),
      writes.token !== undefined && transaction.objectStore('meta').put(writes.token, 'token'),
    ];
    // IndexedDB runs the requests of a transaction in order, so this one reads the writes above.
    const after = operations.getAll();
    await Promise.all([...done, after, transaction.done]);
    return inOrder(await after);
  }

  async clear(): Promise<void> {
    this.database.close();
    await deleteIndexedDbStorage(this.userId);
  }

  close(): void {
    this.database.close();
  }
}

const inOrder = (operations: Operation[]) => operations.sort((a, b) => a.order - b.order);
