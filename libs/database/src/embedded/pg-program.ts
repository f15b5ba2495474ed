import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

/** With LC_ALL=C, these are the words for ENOSPC. */
export const NO_ROOM = /No space left on device/;

/**
 * Runs one of PostgreSQL's own programs to its end.
 *
 * @param cwd a folder that `user` can enter
 * @returns its exit code; what it said goes into the error of a failure that is not expected
 * @throws Error with the program's last words
 */
export async function runPgProgram(
  program: string,
  args: string[],
  { cwd, user, tolerate = [] }: { cwd: string; user: SystemUser | undefined; tolerate?: number[] },
): Promise<number> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  // The person's PG* variables point at other servers; LC_* may name a locale that is not here.
  const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' };
  try {
    await run(program, args, { cwd, env, ...identity });
    return 0;
  } catch (error) {
    const { code, stderr, stdout, message } = error as NodeJS.ErrnoException & {
      stderr?: string;
      stdout?: string;
    };
    if (typeof code === 'number' && tolerate.includes(code)) return code;
    const words = (stderr || stdout || message).trim();
    if (NO_ROOM.test(words)) {
      throw new Error(`the disk of ${cwd} is full: free some space`, { cause: error });
    }
    throw new Error(`${program} failed: ${words}`, { cause: error });
  }
}
