import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where the system takes the ports of outgoing connections from begins behind these (32,768). */
const FIRST = 10_000;
const SPAN = 2_000;

/** A part of the ports for each of jest's workers: none takes what another one was just given. */
const first = FIRST + (Number(process.env.JEST_WORKER_ID ?? 0) % 10) * SPAN;

/** Begins anywhere in that part, so that suites of two checkouts rarely meet. */
let next = Math.floor(Math.random() * SPAN);

/**
 * A port of 127.0.0.1 that is free, and stays so while nobody listens at it: no outgoing connection
 * gets it, which one of `listen(0)` may become as soon as it is closed.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < SPAN; tried += 1) {
    const port = first + next;
    next = (next + 1) % SPAN;
    if (await isFree(port)) return port;
  }
  throw new Error(`none of the ports ${first} to ${first + SPAN - 1} is free`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return once(probe.listen(port, '127.0.0.1'), 'listening').then(
    async () => {
      await once(probe.close(), 'close');
      return true;
    },
    () => false,
  );
}
