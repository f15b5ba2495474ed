import { singleProgramCoordination, type Announcement, type Coordination } from './coordination.js';
import { Core } from './core.js';
import { undoChange } from './outbox/drafts.js';
import { withdrawn } from './outbox/enqueue.js';
import { InverseEffects } from './outbox/inverse-effects.js';
import { type Draft, newId, type Operation } from './outbox/operation.js';
import { Sender } from './outbox/sender.js';
import { needsDecision } from './outbox/queue.js';
import { withNewKey } from './outbox/settle.js';
import { Live, SLEEP, type Timer } from './pull/live.js';
import { Puller } from './pull/puller.js';
import { Replica } from './replica/replica.js';
import type { Query, View } from './replica/view.js';
import type { Item, Row } from './resources.js';
import { Session } from './session.js';
import { StatusStore } from './status.js';
import type { SyncStorage } from './storage/storage.js';
import type { Credentials, Transport } from './transport.js';

export interface SyncOptions {
  userId: string;
  storage: SyncStorage;
  transport: Transport;
  /**
   * Returns the credentials for the next request; null if nobody is signed in.
   *
   * @param isRefused the server has refused the last token, so a new one is needed
   */
  credentials: (isRefused: boolean) => Promise<Credentials | null>;
  coordination?: Coordination;
  timer?: Timer;
  /** How long the server keeps an `Idempotency-Key`, in milliseconds. Default: 24 hours. */
  keyLifeMs?: number;
}

const DAY = 86_400_000;

/** One person's rows on this device: reads them, writes them and keeps them in sync. */
export class Sync {
  readonly status = new StatusStore();
  private readonly inverses = new InverseEffects();
  /** Ids of writes whose undo has been added to the outbox. */
  private readonly undone = new Set<string>();
  private readonly puller: Puller;
  private readonly live: Live;
  private readonly stopListening: () => void;

  private constructor(
    private readonly core: Core,
    options: SyncOptions,
    token: string | null,
  ) {
    const session = new Session(options.userId, options.transport, options.credentials);
    this.puller = new Puller(core, session, token);
    const sender = new Sender(core, session, this.puller, options.keyLifeMs ?? DAY);
    this.live = new Live(this.puller, sender, session, this.status, options.timer ?? SLEEP);
    this.status.setOutbox(core.outbox);
    core.onOutbox(() => this.status.setOutbox(core.outbox));
    this.stopListening = core.coordination.onAnnounced(
      (announcement) => void this.handleAnnouncement(announcement),
    );
  }

  /**
   * Reads the stored rows and outbox. Sends nothing before `start` or `catchUp`.
   *
   * @throws Error if the storage cannot be read
   */
  static async open(options: SyncOptions): Promise<Sync> {
    const { userId, storage, coordination = singleProgramCoordination() } = options;
    const { rows, operations, token } = await storage.read();
    const replica = new Replica();
    replica.reset(itemsOf(rows), operations);
    return new Sync(new Core(userId, storage, replica, coordination, operations), options, token);
  }

  /** Catches up and stays live until `stop`. Failures are reported in `status`. */
  start(): void {
    this.live.start();
  }

  stop(): void {
    this.live.stop();
  }

  /** Ends a pause after a failure. Call it when the device is online again or after a sign-in. */
  retryNow(): void {
    this.live.retryNow();
  }

  /** Reads all changes and sends the outbox, once. @throws TryLaterError, SignedOutError */
  catchUp(): Promise<void> {
    return this.live.catchUp();
  }

  /** A row as it is shown: with the person's writes, sent or not. */
  get(resource: string, id: string): Row | undefined {
    return this.core.replica.get(resource, id);
  }

  /** The rows that match a query, in order, kept up to date. */
  view<R extends Row>(query: Query<R>): View<R> {
    return this.core.replica.view(query);
  }

  /** The writes that are not done, in the order in which they are sent. */
  get outbox(): readonly Operation[] {
    return this.core.outbox;
  }

  /**
   * Shows a write at once, stores it, and sends it as soon as possible.
   *
   * @returns the write's id; `stored` resolves when the write is durable, and rejects if it was not
   *   stored
   */
  write(draft: Draft): { id: string; stored: Promise<void> } {
    const id = newId();
    this.inverses.remember(id, draft, this.core.replica);
    const stored = this.core.add(id, draft).then(() => void this.live.send());
    return { id, stored };
  }

  /**
   * Undoes a write of this program. Removes it from the outbox if it was never sent; otherwise asks
   * the server to undo its change.
   *
   * @returns false if the write is unknown or was refused by the server
   */
  async undo(id: string): Promise<boolean> {
    let isWithdrawn = false;
    const outbox = await this.core.commit(({ operations }) => {
      const writes = withdrawn(operations, id);
      isWithdrawn = writes !== null;
      return writes;
    });
    if (isWithdrawn) return true;
    const operation = outbox.find((one) => one.id === id);
    const changeId = operation?.answer?.changeId ?? this.core.changeIdOf(id);
    const effects = this.inverses.of(id);
    if (this.undone.has(id)) return true;
    const isWaiting = operation?.state === 'waiting';
    const isDone = !operation || operation.state === 'answered';
    if (!isWaiting && !(isDone && changeId)) return false;
    this.undone.add(id);
    const undo = undoChange(isWaiting ? '' : changeId!, effects);
    await this.write(isWaiting ? { ...undo, undoes: id } : undo).stored;
    return true;
  }

  /** Sends a refused or conflicting write again, based on the current version of its row. */
  async retry(id: string): Promise<void> {
    await this.core.commit(({ operations }) => {
      const operation = operations.find((one) => one.id === id && needsDecision(one));
      if (!operation) return null;
      const [effect] = operation.effects;
      const row = effect && this.core.replica.get(effect.resource, effect.id);
      return {
        operations: [withNewKey(operation, row?.version ?? 0, newId())],
      };
    });
    await this.live.send();
  }

  /** Drops a refused or conflicting write. The row stays as the server has it. */
  async discard(id: string): Promise<void> {
    await this.core.commit(({ operations }) => {
      const discarded = operations.filter(
        (one) => (one.id === id && needsDecision(one)) || one.undoes === id,
      );
      return discarded.length > 0 ? { removedOperations: discarded.map((one) => one.id) } : null;
    });
    await this.live.send();
  }

  /** Stops and closes the storage. Unsent writes stay in it. */
  close(): void {
    this.stop();
    this.stopListening();
    this.core.coordination.close();
    this.core.storage.close();
  }

  /** Deletes all data of the person from this device, including unsent writes. */
  async deleteEverything(): Promise<void> {
    this.stop();
    this.stopListening();
    await this.core.storage.clear();
    this.core.coordination.close();
  }

  /** Shows the writes of another program. */
  private async handleAnnouncement({ kind, changeIds = {} }: Announcement): Promise<void> {
    this.core.remember(changeIds);
    // The rows must arrive before their operations disappear from the outbox, or the view flickers.
    if (kind === 'finished') await this.puller.pull().catch(() => undefined);
    await this.core.reload().catch(() => undefined);
  }
}

const itemsOf = (rows: Record<string, Row[]>): Item[] =>
  Object.entries(rows).flatMap(([resource, all]) =>
    all.map((state) => ({ resource, id: state.id, deleted: false, state })),
  );
