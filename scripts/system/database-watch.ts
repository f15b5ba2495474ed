import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedCluster } from '@taskward/database/embedded';

/** Milliseconds between two looks, and between two attempts to start it again. */
const INTERVAL = 1_000;

/** What is watched: a part of EmbeddedCluster. */
export type Watched = Pick<EmbeddedCluster, 'isRunning' | 'restart'>;

export interface Watch {
  /** Resolves when nothing is started any more. */
  end(): Promise<void>;
}

/**
 * Starts the database again whenever it has ended, and goes on trying where that fails: a full disk
 * may have room again.
 *
 * @param say is given one line for the end, for each new reason of a failure, and for the success
 */
export function watchDatabase(
  cluster: Watched,
  say: (line: string) => void,
  interval = INTERVAL,
): Watch {
  const ending = new AbortController();
  const { signal } = ending;
  const pause = () => sleep(interval, undefined, { signal, ref: false }).catch(() => undefined);

  async function startAgain(): Promise<void> {
    say('The database has ended. Starting it again.');
    for (let told = ''; !signal.aborted; await pause()) {
      const reason = await cluster.restart().then(
        () => undefined,
        ({ message }: Error) => message,
      );
      if (reason === undefined) return say('The database runs again.');
      if (reason !== told) say(`The database cannot be started, trying on: ${reason}`);
      told = reason;
    }
  }

  async function watch(): Promise<void> {
    for (await pause(); !signal.aborted; await pause()) {
      if (!(await cluster.isRunning()) && !signal.aborted) await startAgain();
    }
  }

  const watching = watch();
  return {
    end() {
      ending.abort();
      return watching;
    },
  };
}
