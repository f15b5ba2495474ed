import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'api',
  'libs',
  'scripts',
  'test',
  'web',
  '.env.example',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** Large, and not needed to run what is built. */
const LEFT_OUT = [path.join('.next', 'cache'), path.join('.next', 'dev')];

/** A checkout of its own, in a folder with a space in its name, with what is built already. */
export function makeCheckout(mode = 0o755) {
  const folder = mkdtempSync(path.join(tmpdir(), 'taskward start '));
  // mkdtemp leaves it to its owner alone; a usual checkout is open to be read.
  chmodSync(folder, mode);
  for (const name of COPIED) {
    cpSync(path.join(REPOSITORY, name), path.join(folder, name), {
      recursive: true,
      filter: (source) => !LEFT_OUT.some((left) => source.endsWith(left)),
    });
  }
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One run of `npm start`, or of another command. */
export interface Start {
  child: ChildProcess;
  /** What it has printed so far, on both streams. */
  output(): string;
  /** The line that begins with "Ready"; rejects with the output when it ends before. */
  ready: Promise<string>;
  ended: Promise<number | null>;
}

/** @param variables nothing of the caller's own settings reaches it but PATH and HOME */
export function start(
  folder: string,
  variables: Record<string, string>,
  args: string[] = [],
  command = 'start',
): Start {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/run.mjs', command, ...args], {
    cwd: folder,
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((text) => text.startsWith('Ready'));
      if (line) resolve(line);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  return { child, output: () => said, ready, ended };
}

/** True where something answers. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** The processes whose command names this folder, a line each. */
export const processesOf = (folder: string): string[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder));

/** The processes that work in this folder, or below it: a line each. Linux alone tells. */
export const processesIn = (folder: string): string[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      const cwd = readlinkSync(`/proc/${pid}/cwd`);
      return cwd.startsWith(folder) ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')] : [];
    } catch {
      return [];
    }
  });
