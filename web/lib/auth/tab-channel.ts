import type { LeaveReason } from './leave-reason';

/** What the tabs of one browser tell each other. */
export type TabMessage =
  /** `age` is what the sender counted; `sentAt` is the wall clock of both, which may be wrong. */
  | { kind: 'token'; userId: string; token: string; age: number; sentAt: number }
  | { kind: 'left'; userId: string; reason: LeaveReason };

/** The other tabs of this browser. */
export interface TabChannel {
  post(message: TabMessage): void;
  /** @returns what ends it */
  listen(receive: (message: TabMessage) => void): () => void;
  /**
   * Runs `work` while no other tab runs theirs.
   *
   * @param work is told whether another tab was at it before
   */
  alone<T>(work: (waited: boolean) => Promise<T>): Promise<T>;
}

const NAME = 'taskward-session';

/** Milliseconds that a tab waits for another before it goes ahead: that one may be stuck. */
const PATIENCE = 12_000;

/**
 * Broadcast channel and web locks. Where a browser lacks one (locks exist on https and localhost
 * alone), each tab does for itself.
 */
export function createTabChannel(): TabChannel {
  let channel: BroadcastChannel | undefined;
  return {
    post: (message) => channel?.postMessage(message),
    listen(receive) {
      if (!('BroadcastChannel' in globalThis)) return () => undefined;
      const mine = (channel = new BroadcastChannel(NAME));
      mine.onmessage = ({ data }) => receive(data as TabMessage);
      return () => mine.close();
    },
    alone,
  };
}

async function alone<T>(work: (waited: boolean) => Promise<T>): Promise<T> {
  // Typed as always there, which it is not.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work(false);
  const first = await locks.request(NAME, { ifAvailable: true }, async (lock) =>
    lock ? { result: await work(false) } : null,
  );
  if (first) return first.result;
  let granted = false;
  const options = { signal: AbortSignal.timeout(PATIENCE) };
  return locks
    .request(NAME, options, (): Promise<T> => {
      granted = true;
      return work(true);
    })
    .catch((error: unknown) => {
      if (granted) throw error;
      return work(false);
    });
}
