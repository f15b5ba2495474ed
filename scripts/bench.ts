import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestDatabase } from '../test/setup/template-database.js';
import { fill } from './bench/data.js';
import { CONNECTIONS } from './bench/load.js';
import { guard, lock, ROUNDS, yardsticks } from './bench/measurements.js';
import { million } from './bench/million.js';
import { leaveFirstCore } from './bench/pinned-server.js';
import { writeReport } from './bench/report.js';
import { Stand } from './bench/stand.js';
import { buildApi } from './system/build.js';
import { progress } from './system/progress.js';

/**
 * npm run bench: how fast the built API is beside two yardsticks on the same data and load, what
 * the second lock and the guard cost, and how pages fare with a million tasks. Prints the figures
 * and writes docs/performance.md. See decisions 0040 and 0046.
 */
export async function main(): Promise<void> {
  await buildApi();
  const pinned = leaveFirstCore();
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-bench-'));
  const database = await startTestDatabase(folder, true);
  try {
    const ids = Array.from({ length: CONNECTIONS }, () => randomUUID());
    await progress('tasks', () => fill(database.urls, ids));
    const stand = new Stand(database.urls, folder, ids);
    const figures = {
      ...(await yardsticks(stand)),
      lock: await lock(stand),
      guard: await guard(stand),
      million: await million(stand),
    };
    await writeReport(figures, { pinned, connections: CONNECTIONS, rounds: ROUNDS });
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
