import { copyFile, open, stat, statfs, truncate } from 'node:fs/promises';
import path from 'node:path';
import { NO_ROOM } from './pg-program.js';

const MAX_BYTES = 10 * 1024 * 1024;

/** Bytes of the log's end that are searched for the reason of a failed start. */
const SEARCHED = 8_192;

/** Bytes. With less than this, PostgreSQL cannot write what it writes at each start. */
const NEEDED = 2 * 1024 * 1024;

/** The file that PostgreSQL's messages are appended to. */
export const serverLog = (home: string) => path.join(home, 'log');

/** Moves a log of over 10 MB to `log.1`. PostgreSQL appends, so an emptied file goes on from 0. */
export async function capServerLog(home: string): Promise<void> {
  const log = serverLog(home);
  try {
    if ((await stat(log)).size < MAX_BYTES) return;
    await copyFile(log, `${log}.1`).catch(() => undefined);
    await truncate(log);
  } catch {
    // There is none yet, or it cannot be written: the database serves all the same.
  }
}

/**
 * Why PostgreSQL did not start, which pg_ctl does not tell.
 *
 * @param since size of the log before the attempt
 */
export async function startFailure(home: string, since: number): Promise<string> {
  const { bavail, bsize } = await statfs(home);
  const said = await endOf(serverLog(home), since);
  if (NO_ROOM.test(said) || bavail * bsize < NEEDED) {
    return `the disk of ${home} is full: free some space`;
  }
  const fatal = [...said.matchAll(/^.*?\b(?:FATAL|PANIC):\s+(.+)$/gm)].at(-1)?.[1];
  const hint = [...said.matchAll(/^.*?\b(?:HINT|DETAIL):\s+(.+)$/gm)].at(-1)?.[1];
  const words = [fatal, hint].filter(Boolean).join('; ');
  return `PostgreSQL does not start: ${words || 'it gave no reason'} (see ${serverLog(home)})`;
}

/** Bytes of the log; 0 where there is none. */
export const sizeOfLog = async (home: string) =>
  (await stat(serverLog(home)).catch(() => ({ size: 0 }))).size;

async function endOf(file: string, since: number): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const from = Math.max(since, size - SEARCHED);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEARCHED), 0, SEARCHED, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
