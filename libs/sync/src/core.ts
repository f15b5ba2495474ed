import type { Announcement, Coordination } from './coordination.js';
import { enqueued } from './outbox/enqueue.js';
import type { Draft, Operation } from './outbox/operation.js';
import type { Replica } from './replica/replica.js';
import type { Item } from './resources.js';
import type { Basis, SyncStorage, Writes } from './storage/storage.js';

/** The most operations whose `Change-Id` is kept for undo. */
const MAX_REMEMBERED = 200;

/** The state that sender and puller share: storage, replica and outbox. */
export class Core {
  /** Shown in the replica, but not stored yet. */
  private unstored: { id: string; draft: Draft }[] = [];
  private readonly changeIds = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  /** @param operations the outbox as it is stored */
  constructor(
    readonly userId: string,
    readonly storage: SyncStorage,
    readonly replica: Replica,
    readonly coordination: Coordination,
    private operations: Operation[],
  ) {}

  /** The stored outbox and what is about to be stored. */
  get outbox(): Operation[] {
    return this.unstored.reduce(
      (operations, { id, draft }) => applied(operations, enqueued(operations, draft, id)),
      this.operations,
    );
  }

  /** Calls the listener after every change of the outbox. @returns a function that ends that */
  onOutbox(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows a write at once, then stores it. Resolves when it is durable. @throws where it is not */
  async add(id: string, draft: Draft): Promise<void> {
    this.unstored.push({ id, draft });
    this.show(this.operations);
    let stored = this.operations;
    try {
      stored = await this.storage.commit(({ operations }) => enqueued(operations, draft, id));
      this.coordination.announce({ kind: 'outbox' });
    } finally {
      this.unstored = this.unstored.filter((one) => one.id !== id);
      this.show(stored);
    }
  }

  /**
   * Writes to the storage and shows the outbox that results.
   *
   * @param decide see SyncStorage
   * @param kind of the announcement to other programs, if the outbox has changed
   * @returns the outbox as it is stored
   */
  async commit(
    decide: (basis: Basis) => Writes | null,
    kind: Announcement['kind'] = 'outbox',
  ): Promise<Operation[]> {
    let hasChanged = false;
    const stored = await this.storage.commit((basis) => {
      const writes = decide(basis);
      hasChanged = Boolean(writes?.operations?.length || writes?.removedOperations?.length);
      return writes;
    });
    if (!hasChanged) return stored;
    this.show(stored);
    this.coordination.announce({ kind });
    return stored;
  }

  /** Reads the outbox again, with what other programs have stored, and shows it. @returns it */
  async reload(): Promise<Operation[]> {
    const stored = await this.storage.commit(() => null);
    this.show(stored);
    return stored;
  }

  /** Shows rows of the server. */
  receive(items: Item[]): void {
    this.replica.apply({ items });
  }

  /** Replaces all rows of the server and shows them. */
  receiveAll(items: Item[]): void {
    this.replica.reset(items, this.outbox);
  }

  /** Keeps the `Change-Id` of operations, by the operation's id, for undo. */
  remember(changeIds: Record<string, string>): void {
    for (const [id, changeId] of Object.entries(changeIds)) this.changeIds.set(id, changeId);
    for (const oldest of this.changeIds.keys()) {
      if (this.changeIds.size <= MAX_REMEMBERED) break;
      this.changeIds.delete(oldest);
    }
  }

  changeIdOf(id: string): string | undefined {
    return this.changeIds.get(id);
  }

  private show(stored: Operation[]): void {
    this.operations = stored;
    this.replica.apply({ operations: this.outbox });
    for (const listener of this.listeners) listener();
  }
}

/** The outbox after these writes. */
function applied(operations: Operation[], writes: Writes): Operation[] {
  const written = new Map((writes.operations ?? []).map((one) => [one.id, one]));
  const removed = new Set(writes.removedOperations ?? []);
  const kept = operations.filter(({ id }) => !removed.has(id));
  const changed = kept.map((one) => written.get(one.id) ?? one);
  const known = new Set(kept.map(({ id }) => id));
  return [...changed, ...[...written.values()].filter(({ id }) => !known.has(id))];
}
