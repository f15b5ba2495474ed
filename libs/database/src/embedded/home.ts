import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { canReach, giveTo, type SystemUser } from './system-user.js';

/** Where root keeps what cannot stand in a folder that only root may enter. */
const SYSTEM_HOME = '/var/lib/taskward';

/**
 * The folder of the database's files: `<dataDir>/postgres`, or, where the database's user cannot
 * go there, a folder of its own below /var/lib/taskward. The choice is written down in
 * `<dataDir>/postgres.location` and kept, so that a later change of permissions never makes the
 * data seem lost.
 */
export async function databaseHome(dataDir: string, user: SystemUser | undefined): Promise<string> {
  const note = path.join(dataDir, 'postgres.location');
  if (existsSync(note)) {
    const home = (await readFile(note, 'utf8')).trim();
    if (!user || canReach(user, home)) return home;
    throw new Error(`the user "${user.name}" can no longer enter ${home}: restore its permissions`);
  }
  await mkdir(dataDir, { recursive: true });
  const near = path.resolve(dataDir, 'postgres');
  const home = !user || canReach(user, near) ? near : await farHome();
  await mkdir(home, { recursive: true, mode: 0o700 });
  await giveTo(user, home);
  await writeFile(note, `${home}\n`);
  return home;
}

async function farHome(): Promise<string> {
  await mkdir(SYSTEM_HOME, { recursive: true });
  // Whatever root's umask: entered by all, listed by root alone.
  await chmod(SYSTEM_HOME, 0o711);
  return path.join(SYSTEM_HOME, randomUUID());
}
