import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a group gets to end by itself: programs of ours take up to 9.5 s. */
const GRACE = 15_000;

/** @returns false where no process of the group is left */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

/** Asks all that is left of a process group to end, and insists after fifteen seconds. */
export async function endGroup(leader: number): Promise<void> {
  if (!signalGroup(leader, 'SIGTERM')) return;
  for (const end = performance.now() + GRACE; performance.now() < end;) {
    if (!signalGroup(leader, 0)) return;
    await sleep(50);
  }
  signalGroup(leader, 'SIGKILL');
}

/**
 * Runs `work` with a signal that is aborted where this process is asked to end. It ends, with exit
 * code 1, only when `work` has settled and so has stopped what it started.
 */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const abort = () => stop.abort();
  for (const signal of signals) process.on(signal, abort);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
    if (stop.signal.aborted) process.exit(1);
  }
}
