import { readFileSync, statSync } from 'node:fs';
import { chown, lchown, readdir } from 'node:fs/promises';
import path from 'node:path';

/** An account of this machine, as spawn() takes it. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends its database to `postgres`, or, where
 * no such account exists, to `nobody`: no account is ever created on somebody's machine.
 *
 * @returns undefined where the present user can run PostgreSQL
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody"');
}

/** True where `user` may enter every folder above `target`, and may use `target` if it exists. */
export function canReach(user: SystemUser, target: string): boolean {
  const { root } = path.parse(target);
  for (let place = path.resolve(target); place !== root; place = path.dirname(place)) {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (!stat) continue;
    const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
    if (((stat.mode >> shift) & 1) === 0) return false;
  }
  return true;
}

/** Makes `user` the owner of a folder and of all that is in it. */
export async function giveTo(user: SystemUser | undefined, folder: string): Promise<void> {
  if (!user) return;
  await chown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(path.join(folder, entry), user.uid, user.gid);
  }
}
