/** A message to the other programs that have the same person's data open. */
export interface Announcement {
  /**
   * - `outbox`: the outbox has changed
   * - `finished`: answered operations have left the outbox; their rows are in the next pages
   */
  kind: 'outbox' | 'finished';
  /** `Change-Id` of answered operations, by the operation's id, for undo. */
  changeIds?: Record<string, string>;
}

/** Keeps programs that share a storage, such as tabs, from doing the same work twice. */
export interface Coordination {
  /** Runs the work while no other program runs work of that name. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  announce(announcement: Announcement): void;
  /** @returns a function that ends the subscription */
  onAnnounced(listener: (announcement: Announcement) => void): () => void;
  close(): void;
}

/** For one program that uses the storage alone. */
export function singleProgramCoordination(): Coordination {
  let last: Promise<unknown> = Promise.resolve();
  return {
    exclusively<T>(_: string, work: () => Promise<T>): Promise<T> {
      const result = last.then(work, work);
      last = result.catch(() => undefined);
      return result;
    },
    announce: () => undefined,
    onAnnounced: () => () => undefined,
    close: () => undefined,
  };
}

/** The part of the Web Locks API that is used; Node 20 has none. */
interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** For tabs of a browser: a Web Lock for each run of the sender, and a BroadcastChannel. */
export function tabCoordination(userId: string): Coordination {
  const { locks } = (globalThis as unknown as { navigator: { locks: Locks } }).navigator;
  const channel = new BroadcastChannel(`taskward-${userId}`);
  return {
    exclusively: (name, work) => locks.request(name, work),
    announce: (announcement) => channel.postMessage(announcement),
    onAnnounced(listener) {
      const onMessage = (event: Event) => listener((event as Event & { data: Announcement }).data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}
