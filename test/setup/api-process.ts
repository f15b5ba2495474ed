import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Program } from '../../scripts/system/program.js';
import { freePort } from './free-port.js';
import { apiVariables } from './settings.js';

/** The API as it is shipped, in a process of its own. */
export interface ApiProcess {
  url: string;
  port: number;
  /** Settles when the process is gone. */
  ended: Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** SIGTERM, and starts it again at the same port once it has ended. */
  restart(): Promise<void>;
  /** SIGKILL, and starts it again at the same port. */
  crash(): Promise<void>;
  lastWords(): string;
  /** Null while it runs, and where a signal ended it. */
  exitCode(): number | null;
}

/**
 * @param variables `HOST` and `API_PORT` say where it listens: by default at a free port
 * @param flags for node itself
 */
export async function startApiProcess(
  variables: Record<string, string>,
  flags: string[] = [],
): Promise<ApiProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-api-'));
  const { HOST: host = '127.0.0.1', API_PORT = String(await freePort()) } = variables;
  const { PATH = '' } = process.env;
  const env = { PATH, ...apiVariables(variables), API_PORT };
  const log = path.join(folder, 'log');
  const run = () => new Program('API', ['api/dist/main.js'], env, log, false, flags);
  const url = `http://${host}:${API_PORT}`;
  let program = run();
  await program.answers(`${url}/health/ready`);
  const startAgain = async () => {
    program = run();
    await program.answers(`${url}/health/ready`);
  };
  return {
    url,
    port: Number(API_PORT),
    get ended() {
      return program.ended;
    },
    async stop() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
    async restart() {
      await program.stop();
      await startAgain();
    },
    async crash() {
      await program.kill();
      await startAgain();
    },
    lastWords: () => program.lastWords(),
    exitCode: () => program.exitCode,
  };
}
