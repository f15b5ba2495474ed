import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '@taskward/database/embedded';
import { startTestDatabase } from './template-database.js';
import { until } from './until.js';

/** A durable PostgreSQL of one test file's own, which may be killed. */
export async function startCrashingDatabase() {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-crash-'));
  const { urls, home, stop } = await startTestDatabase(folder, true);
  let end = stop;
  return {
    urls,
    /** SIGKILL to the postmaster, whose children end by themselves. */
    async kill(): Promise<void> {
      const file = await readFile(path.join(home, 'data', 'postmaster.pid'), 'utf8');
      const pid = Number(file.split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await until(() => !isAlive(pid));
    },
    /** Brings it back at the same port; as long as a child of the last one lives, it refuses. */
    async restart(): Promise<void> {
      await until(async () => {
        const cluster = await startCluster(folder, true).catch(() => undefined);
        if (cluster) end = () => cluster.stop();
        return cluster !== undefined;
      });
    },
    async stop(): Promise<void> {
      await end();
      await rm(folder, { recursive: true, force: true });
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A zombie counts: it is gone once its parent has taken note. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
