import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBinaries, installedVersion } from './binaries.js';
import { databaseHome } from './home.js';
import { runPgProgram } from './pg-program.js';
import { choosePort, isListening } from './port.js';
import { capServerLog, serverLog, sizeOfLog, startFailure } from './server-log.js';
import { databaseUser, giveTo, type SystemUser } from './system-user.js';

const ADMIN = 'postgres';

/** A PostgreSQL of our own on loopback, alive until stop() or the end of this process. */
export interface EmbeddedCluster {
  /** The folder of its files; see databaseHome(). */
  readonly home: string;
  /** A superuser's URL for one of its databases. */
  readonly adminUrl: string;
  /** False once it has ended, for whatever reason. Keeps the size of its log in bounds, too. */
  isRunning(): Promise<boolean>;
  /**
   * Starts it again at the same port, after it has ended.
   *
   * @throws Error in one line, for instance as long as processes of the last one live
   */
  restart(): Promise<void>;
  /** Ends it cleanly; connections are cut, committed data is on disk. */
  stop(): Promise<void>;
}

interface Place {
  home: string;
  data: string;
  bin: string;
  user: SystemUser | undefined;
}

/**
 * Starts the PostgreSQL that comes with npm, making its files on the first call.
 *
 * A server that a killed process left running is stopped first. A watchdog process stops this one
 * when the caller dies, so nothing outlives it.
 *
 * @param dataDir where its files live across starts; see databaseHome()
 * @param durable false trades crash safety for speed: tests only
 * @throws Error in one line: no binaries, no permission, no room, a damaged data folder
 */
export async function startCluster(dataDir: string, durable = true): Promise<EmbeddedCluster> {
  const user = databaseUser();
  const home = await databaseHome(dataDir, user);
  const bin = path.join(await findBinaries(home, user), 'bin');
  const place = { home, data: path.join(home, 'data'), bin, user };

  const password = await ensureInitialised(place, durable);
  await stopOrphan(place);
  const port = await choosePort(path.join(home, 'port'));
  let dismiss = await startServer(place, port);
  return {
    home,
    adminUrl: `postgres://${ADMIN}:${password}@127.0.0.1:${port}/postgres`,
    async isRunning() {
      await capServerLog(home);
      return isListening(port);
    },
    async restart() {
      const former = dismiss;
      dismiss = await startServer(place, port);
      former();
    },
    async stop() {
      await pgCtl(place, ['stop', '-m', 'fast', '-w'], [1]);
      dismiss();
    },
  };
}

/**
 * A superuser's URL of the server that another process runs on this folder now.
 *
 * @param dataDir as for startCluster
 * @returns undefined where none does
 */
export async function runningCluster(dataDir: string): Promise<string | undefined> {
  const home = await databaseHome(dataDir, databaseUser());
  const noted = async (name: string) =>
    (await readFile(path.join(home, name), 'utf8').catch(() => '')).trim();
  const owner = Number(await noted('owner'));
  if (!owner || !isAlive(owner)) return undefined;
  return `postgres://${ADMIN}:${await noted('password')}@127.0.0.1:${await noted('port')}/postgres`;
}

const pgCtl = ({ bin, data, home, user }: Place, args: string[], tolerate: number[] = []) =>
  runPgProgram(path.join(bin, 'pg_ctl'), [...args, '-D', data], { cwd: home, user, tolerate });

/** @returns a function that ends the watchdog */
async function startServer(place: Place, port: number): Promise<() => void> {
  const { home } = place;
  await capServerLog(home);
  const size = await sizeOfLog(home);
  try {
    await pgCtl(place, ['start', '-w', '-l', serverLog(home), '-o', `-p ${port}`]);
  } catch (error) {
    throw new Error(await startFailure(home, size), { cause: error });
  }
  return watch(place);
}

/** Runs initdb unless it has run to its end before; returns the superuser's password. */
async function ensureInitialised(place: Place, durable: boolean): Promise<string> {
  const passwordFile = path.join(place.home, 'password');
  if (existsSync(place.data)) {
    await assertSameVersion(place.data);
    return (await readFile(passwordFile, 'utf8')).trim();
  }

  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await giveTo(place.user, place.home);
  const partial = `${place.data}.partial`;
  await rm(partial, { recursive: true, force: true });
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  await runPgProgram(
    path.join(place.bin, 'initdb'),
    [
      `--pgdata=${partial}`,
      `--username=${ADMIN}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
      ...settings.map((setting) => `--set=${setting}`),
    ],
    { cwd: place.home, user: place.user },
  );
  await rename(partial, place.data);
  return password;
}

/** @throws Error in one line where another major version of PostgreSQL made the files */
async function assertSameVersion(data: string): Promise<void> {
  const [major] = (await installedVersion()).split('.');
  const found = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found?.trim() === major) return;
  throw new Error(
    found === undefined
      ? `${data} holds no database of PostgreSQL: set another DATA_DIR, or restore that folder`
      : `the database in ${data} is one of PostgreSQL ${found.trim()}, and this is ${major}: set another DATA_DIR, or dump it with version ${found.trim()} and restore it`,
  );
}

/**
 * Stops a server whose owner was killed, and makes this process the owner.
 *
 * @throws Error where the owner is alive: two starts must not share one data folder
 */
async function stopOrphan(place: Place): Promise<void> {
  const file = path.join(place.home, 'owner');
  const NOT_RUNNING = 3;
  if ((await pgCtl(place, ['status'], [NOT_RUNNING])) !== NOT_RUNNING) {
    const owner = Number(await readFile(file, 'utf8'));
    if (owner && isAlive(owner)) {
      throw new Error(
        `the database in ${place.home} is in use by process ${owner}: stop it first, or set another DATA_DIR`,
      );
    }
    await pgCtl(place, ['stop', '-m', 'fast', '-w'], [1]);
  }
  await writeFile(file, `${process.pid}\n`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Starts the watchdog; the returned function ends it. */
async function watch({ bin, data, user }: Place): Promise<() => void> {
  const pid = Number((await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const task = JSON.stringify({ pgCtl: path.join(bin, 'pg_ctl'), data, pid, user });
  const script = fileURLToPath(new URL('./watchdog.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, task], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  child.stdin.on('error', () => undefined); // It may have been killed.
  return () => child.stdin.end('released');
}
