import type { Announcement, Coordination } from '../coordination.js';
import { changeRow, createRow, deleteRow } from '../outbox/drafts.js';
import { MemoryStorage } from '../storage/memory-storage.js';
import { Sync } from '../sync.js';
import { FakeServer, type FakeTask, KEY_LIFE } from './fake-server.js';
import { Faults, randomFrom } from './faults.js';

export const KINDS = [
  ...['create', 'edit', 'edit', 'edit', 'delete', 'undo', 'sync', 'sync', 'both'],
  ...['elsewhere', 'elsewhere-deleted', 'late', 'prune', 'expire', 'switch', 'crash', 'decide'],
] as const;

/** One step of a history. `pick` chooses a tab, a task or a field. */
export interface Step {
  kind: (typeof KINDS)[number];
  pick: number;
}

/** A write of a person. */
interface Write {
  userId: string;
  id: string;
  field: 'create' | 'delete' | 'title' | 'notes';
  value: string;
  /** Whether the program knows that the write is durable. */
  isStored: boolean;
}

interface Tab {
  userId: string;
  sync: Sync;
  faults: Faults;
  lastWrite: string | null;
}

const PEOPLE = ['ann', 'ben'];

/** Two people with two tabs each on one device, and a server behind a faulty network. */
export class World {
  readonly server = new FakeServer();
  readonly writes: Write[] = [];
  readonly mayBeUndone = new Set<string>();
  private readonly storages = new Map(PEOPLE.map((userId) => [userId, new MemoryStorage()]));
  private readonly listeners = new Map<string, Set<(announcement: Announcement) => void>>();
  private readonly random: () => number;
  private readonly late: (() => void)[] = [];
  private tabs: Tab[] = [];
  private signedIn = PEOPLE[0]!;
  private count = 0;
  /** Texts of one person that were shown to the other or stored for them. */
  readonly leaks: string[] = [];

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  async run(steps: Step[]): Promise<void> {
    for (const userId of [...PEOPLE, ...PEOPLE]) await this.open(userId);
    for (const step of steps) {
      await this.perform(step);
      this.recordLeaks();
    }
  }

  /** Ends all faults, signs each person in and lets each tab catch up. */
  async endFaults(): Promise<void> {
    for (const { faults } of this.tabs) faults.areOff = true;
    for (const tab of [...this.tabs]) await this.untilCrash(tab, () => Promise.resolve());
    for (const { faults } of this.tabs) faults.areOff = true;
    this.deliverLateRequests();
    for (const userId of PEOPLE) {
      this.signedIn = userId;
      for (let round = 0; round < 3; round++) {
        for (const tab of this.of(userId)) await tab.sync.catchUp();
      }
    }
    this.recordLeaks();
  }

  /** Lets all late requests reach the server. */
  private deliverLateRequests(): void {
    this.late.push(...this.tabs.flatMap(({ faults }) => faults.lateRequests.splice(0)));
    for (const request of this.late.splice(0)) request();
  }

  of = (userId: string): Tab[] => this.tabs.filter((tab) => tab.userId === userId);
  stored = (userId: string) => this.storages.get(userId)!.read();

  private async open(userId: string): Promise<Tab> {
    const faults = new Faults(this.random, this.server);
    faults.areOff = true;
    const sync = await Sync.open({
      userId,
      storage: faults.storage(this.storages.get(userId)!),
      transport: faults.transport(),
      credentials: () => Promise.resolve({ token: this.signedIn, userId: this.signedIn }),
      coordination: this.coordination(userId),
      keyLifeMs: KEY_LIFE,
    });
    faults.areOff = false;
    const tab = { userId, sync, faults, lastWrite: null };
    this.tabs.push(tab);
    return tab;
  }

  /** Locks exclude nobody, and announcements can be lost. Exactly-once must not depend on either. */
  private coordination(userId: string): Coordination {
    const own = new Set<(announcement: Announcement) => void>();
    const all = this.listeners.get(userId) ?? new Set();
    this.listeners.set(userId, all);
    return {
      exclusively: (_, work) => work(),
      announce: (announcement) => {
        for (const listener of all) {
          if (!own.has(listener) && this.random() < 0.7) listener(structuredClone(announcement));
        }
      },
      onAnnounced: (listener) => {
        own.add(listener);
        all.add(listener);
        return () => all.delete(listener);
      },
      close: () => undefined,
    };
  }

  private async perform({ kind, pick }: Step): Promise<void> {
    const tab = this.tabs[pick % this.tabs.length]!;
    const task = this.taskOf(tab, pick);
    switch (kind) {
      case 'create':
        return this.write(tab, 'create', '');
      case 'edit':
        return task && this.write(tab, pick % 2 ? 'title' : 'notes', task.id);
      case 'delete':
        return task && this.write(tab, 'delete', task.id);
      case 'undo':
        return this.untilCrash(tab, () => this.undo(tab));
      case 'sync':
        return this.untilCrash(tab, () => tab.sync.catchUp());
      case 'both':
        await Promise.all(
          this.of(tab.userId).map((one) => this.untilCrash(one, () => one.sync.catchUp())),
        );
        return;
      case 'elsewhere':
        if (task) this.server.change(tab.userId, task.id, { notes: this.value(tab.userId) });
        return;
      case 'elsewhere-deleted':
        if (task) this.server.change(tab.userId, task.id, { deletedAt: 'then' });
        return;
      case 'late':
        this.late.push(...tab.faults.lateRequests.splice(0));
        this.late.shift()?.();
        return;
      case 'prune':
        return this.server.prune(tab.userId);
      case 'expire':
        // No request is delayed for longer than the server keeps a key.
        this.deliverLateRequests();
        this.server.now += KEY_LIFE;
        return;
      case 'switch':
        this.signedIn = PEOPLE[pick % 2]!;
        return;
      case 'crash':
        return tab.faults.crash();
      case 'decide':
        return this.untilCrash(tab, () => this.decide(tab, pick));
    }
  }

  private async write(tab: Tab, field: Write['field'], id: string): Promise<void> {
    const value = this.value(tab.userId);
    const task = tab.sync.get('task', id) as FakeTask;
    const draft =
      field === 'create'
        ? createRow('task', { title: value }, { notes: '' })
        : field === 'delete'
          ? deleteRow('task', task)
          : changeRow('task', task, { [field]: value });
    const row = draft.effects[0]!.id;
    const written: Write = { userId: tab.userId, id: row, field, value, isStored: false };
    this.writes.push(written);
    await this.untilCrash(tab, async () => {
      const { id: operation, stored } = tab.sync.write(draft);
      tab.lastWrite = operation;
      await stored;
      written.isStored = true;
    });
  }

  private async undo(tab: Tab): Promise<void> {
    if (tab.lastWrite === null) return;
    // The undo may happen even if the tab crashes before it returns.
    for (const { id } of this.writes) this.mayBeUndone.add(id);
    await tab.sync.undo(tab.lastWrite);
  }

  private async decide(tab: Tab, pick: number): Promise<void> {
    const [operation] = tab.sync.status.snapshot().attention;
    if (!operation) return;
    if (pick % 2) return tab.sync.retry(operation.id);
    for (const { id } of operation.effects) this.mayBeUndone.add(id);
    return tab.sync.discard(operation.id);
  }

  /** Waits until the work has ended or its tab has crashed. Opens a new tab after a crash. */
  private async untilCrash(tab: Tab, work: () => Promise<unknown>): Promise<void> {
    if (!tab.faults.hasCrashed)
      await Promise.race([work().catch(() => undefined), tab.faults.crashed]);
    if (!tab.faults.hasCrashed) return;
    this.late.push(...tab.faults.lateRequests);
    this.tabs = this.tabs.filter((one) => one !== tab);
    await this.open(tab.userId);
  }

  private taskOf(tab: Tab, pick: number): FakeTask | undefined {
    const tasks = tab.sync
      .view<FakeTask>({ resource: 'task', where: () => true, compare: byId })
      .snapshot();
    return tasks[pick % Math.max(tasks.length, 1)];
  }

  private value = (userId: string): string => `${userId}-${++this.count}`;

  /** Records texts that one person sees or has on the server but the other wrote. */
  private recordLeaks(): void {
    for (const userId of PEOPLE) {
      const shown = this.of(userId).flatMap(({ sync }) => [
        ...sync.view<FakeTask>({ resource: 'task', where: () => true, compare: byId }).snapshot(),
      ]);
      for (const { title, notes } of [...shown, ...this.server.person(userId).tasks.values()]) {
        const foreign = [title, notes].find((text) => text && !text.startsWith(userId));
        if (foreign) this.leaks.push(`${foreign} at ${userId}`);
      }
    }
  }
}

export const byId = (one: FakeTask, other: FakeTask): number => (one.id < other.id ? -1 : 1);
