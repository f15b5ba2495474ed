import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../test/setup/free-port.js';
import { until } from '../../test/setup/until.js';

/** Where the kernel lets a process be bound to cores; elsewhere the figures say that none was. */
const CAN_PIN =
  availableParallelism() >= 2 && spawnSync('taskset', ['-pc', String(process.pid)]).status === 0;

/** Loaded into each server: tells its processor time, and what others of these files measure. */
const REPORTER = new URL('./reporter.mjs', import.meta.url).href;

/** Leaves core 0 to the server under load: this process, and PostgreSQL that it starts, go to core 1. */
export function leaveFirstCore(): boolean {
  return CAN_PIN && spawnSync('taskset', ['-apc', '1', String(process.pid)]).status === 0;
}

interface ServerOptions {
  /** The script, from the top folder. */
  script: string;
  env: Record<string, string>;
  /** Modules to load before it, from this folder. */
  preload?: string[];
  /** The file that takes what it prints. */
  log: string;
  /** The path that answers 2xx once it can be used. */
  ready: string;
}

/** One server on loopback, alone on the first core. */
export class PinnedServer {
  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(
    name: string,
    { script, env, preload = [], log, ready }: ServerOptions,
  ): Promise<PinnedServer> {
    const port = await freePort();
    const modules = [REPORTER, ...preload.map((file) => new URL(file, import.meta.url).href)];
    const imports = modules.flatMap((module) => ['--import', module]);
    const file = fileURLToPath(new URL(`../../${script}`, import.meta.url));
    const command = [...(CAN_PIN ? ['taskset', '-c', '0'] : []), process.execPath];
    const [program = '', ...args] = [...command, ...imports, file];
    const output = openSync(log, 'w');
    const child = spawn(program, args, {
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        ...env,
        API_PORT: String(port),
      },
    });
    const server = new PinnedServer(name, port, child);
    const answers = () =>
      fetch(`http://127.0.0.1:${port}${ready}`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(answers, `${name} answers; see ${log}`);
    return server;
  }

  /** Microseconds of processor time that it has used so far. */
  async cpu(): Promise<number> {
    return (await this.ask<{ cpu: number }>('cpu')).cpu;
  }

  /** Asks a module that was loaded into it. */
  async ask<Answer>(question: string): Promise<Answer> {
    const answer = once(this.child, 'message') as Promise<[Answer]>;
    this.child.send(question);
    return (await answer)[0];
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'close');
  }
}
