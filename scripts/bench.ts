import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePerson } from '../test/factories/person.js';
import { startTestDatabase } from '../test/setup/template-database.js';
import { fill } from './bench/data.js';
import { CONNECTIONS } from './bench/load.js';
import { Measurements, ROUNDS } from './bench/measurements.js';
import { leaveFirstCore } from './bench/pinned-server.js';
import { writeReport } from './bench/report.js';
import { buildApi } from './system/build.js';
import { progress } from './system/progress.js';

/**
 * npm run bench: how fast the built API is beside two yardsticks on the same data and load, what
 * the second lock and the guard cost, and how pages fare with a million tasks. Prints the figures
 * and writes docs/performance.md. See decision 0040.
 */
export async function main(): Promise<void> {
  await buildApi();
  const pinned = leaveFirstCore();
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-bench-'));
  const database = await startTestDatabase(folder, true);
  try {
    const people = await Promise.all(Array.from({ length: CONNECTIONS }, () => makePerson()));
    await progress('tasks', () => fill(database.urls, people));
    const measure = new Measurements(database.urls, folder, people);
    const figures = {
      ...(await measure.yardsticks()),
      lock: await measure.lock(),
      guard: await measure.guard(),
      million: await measure.million(),
    };
    await writeReport(figures, { pinned, connections: CONNECTIONS, rounds: ROUNDS });
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
