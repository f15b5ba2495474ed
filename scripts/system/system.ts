import path from 'node:path';
import { buildApi, buildStale } from './build.js';
import { type Database, loadMigrations, migrate, openDatabase } from './database.js';
import { causeOf } from './data-folder.js';
import { watchDatabase, type Watch } from './database-watch.js';
import { environments } from './environments.js';
import { assertOwnAddress, probeUrl } from './listen-address.js';
import { Program } from './program.js';
import { assertFree } from './ports.js';
import { progress, seconds } from './progress.js';
import { readSystemSettings, type SystemSettings } from './settings.js';

const NEST = 'node_modules/@nestjs/cli/bin/nest.js';

/** What is run: the builds, or compilers that watch the sources. */
export type Mode = 'built' | 'watched';

/** What is running, in the order in which it was started. */
interface Running {
  /** Ends what is still being built. */
  abort: AbortController;
  opening: Promise<Database> | undefined;
  programs: Program[];
  watch: Watch | undefined;
}

/**
 * Starts database, API and web, and stops them with this process. Prints one line that begins
 * with "Ready"; a failure prints one line, stops all that runs and exits with 1.
 *
 * @returns the settings it runs with
 */
export async function runSystem(mode: Mode): Promise<SystemSettings | undefined> {
  const started = performance.now();
  const abort = new AbortController();
  const running: Running = { abort, opening: undefined, programs: [], watch: undefined };
  // Whoever read what is printed may be gone, or have no room left.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const stop = stopOnce(running);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0));
  }
  stopWithParent(stop);
  try {
    const settings = await startSystem(mode, running);
    const { webUrl, apiUrl } = settings;
    process.stdout.write(`Ready: web ${webUrl}  API ${apiUrl}  (${seconds(started)})\n`);
    for (const program of running.programs) {
      void program.ended.then(() => stop(1, `${program.name} ended:\n${program.lastWords()}`));
    }
    return settings;
  } catch (error) {
    await stop(1, `Taskward cannot start: ${causeOf(error)}`);
    return undefined;
  }
}

async function startSystem(mode: Mode, running: Running): Promise<SystemSettings> {
  const settings = await progress('settings', async () => checkedSettings());
  running.opening = progress(
    'database',
    () => openDatabase(settings),
    ({ cluster }) => cluster && `files in ${cluster.home}`,
  );
  const build = mode === 'watched' ? buildApi : buildStale;
  const [{ urls, cluster }] = await Promise.all([
    running.opening,
    build(running.abort.signal),
    loadMigrations(),
  ]);
  if (cluster) {
    running.watch = watchDatabase(cluster, (line) => process.stdout.write(`${line}\n`));
  }
  const { web, api, env } = environments(settings, urls);
  await progress('migrations', () => migrate(urls.migrator, env));

  const watched = mode === 'watched';
  const run = (name: string, args: string[], env: Record<string, string>, flags?: string[]) => {
    const log = path.join(settings.dataDir, 'logs', `${name}.log`);
    const program = new Program(name, args, env, log, watched, flags);
    running.programs.push(program);
    return program;
  };
  if (watched) run('compiler', [NEST, 'build', '--all', '--watch'], { PATH: process.env['PATH']! });
  const flags = watched ? ['--watch', '--watch-preserve-output'] : [];
  const webEnv = watched ? { ...web, NODE_ENV: 'development' } : web;
  await Promise.all([
    progress('API', () =>
      run('API', ['api/dist/main.js'], api, flags).answers(
        `${probeUrl(settings.host, settings.apiPort)}/health/ready`,
      ),
    ),
    progress('web', () =>
      run('web', ['web/server.mjs'], webEnv).answers(
        `${probeUrl(settings.host, settings.webPort)}/health/ready`,
      ),
    ),
  ]);
  return settings;
}

async function checkedSettings(): Promise<SystemSettings> {
  const settings = readSystemSettings();
  const { host, webPort, apiPort } = settings;
  await assertOwnAddress(host);
  await assertFree('WEB_PORT', host, webPort);
  await assertFree('API_PORT', host, apiPort);
  const anywhere = 'postgres://check@localhost/check';
  environments(settings, { web: anywhere, api: anywhere });
  return settings;
}

/** Stops everything in reverse order, once, and ends this process. */
function stopOnce(running: Running) {
  let stopping: Promise<void> | undefined;
  return (code: number, message?: string): Promise<void> =>
    (stopping ??= (async () => {
      if (message) process.stderr.write(`${message}\n`);
      running.abort.abort();
      await Promise.all(running.programs.map((program) => program.stop()));
      await running.watch?.end();
      const database = await running.opening?.catch(() => undefined);
      await database?.cluster?.stop();
      process.exit(code);
    })());
}

/** npm, killed outright, tells its children nothing: look for it once a second. */
function stopWithParent(stop: (code: number) => Promise<void>): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(1), 1_000).unref();
}
