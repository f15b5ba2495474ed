import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system in memory that is soon full. */
export interface SmallDisk {
  folder: string;
  bytes: number;
  remount(mode: 'ro' | 'rw'): void;
  unmount(): void;
}

/** @returns undefined, and says so, where this process may not mount one: that takes root on Linux */
export function mountSmallDisk(megabytes = 200): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'taskward-disk-'));
  const mount = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder];
  try {
    execFileSync('mount', mount, { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    process.stdout.write('skipped: only root on Linux can mount a small disk\n');
    return undefined;
  }
  chmodSync(folder, 0o755);
  return {
    folder,
    bytes: megabytes * 1024 * 1024,
    remount(mode) {
      execFileSync('mount', ['-o', `remount,${mode}`, folder]);
    },
    unmount() {
      execFileSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}
