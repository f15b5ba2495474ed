import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environments } from '../../scripts/system/environments.js';
import { Program } from '../../scripts/system/program.js';
import { cloneDatabase, type TestDatabase } from './clone-database.js';
import { freePort } from './free-port.js';
import { AUTH_SECRET, JWT_SECRET } from './settings.js';

/** One process of the API. */
export interface Instance {
  url: string;
  /** What it has written so far. */
  log(): string;
}

/** Web and API as they are shipped, each a process of its own, on a database of their own. */
export interface WebSystem {
  webUrl: string;
  apiUrl: string;
  database: TestDatabase;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** One more instance of the API beside the first. @param flags for Node */
  startAnotherApi(flags?: string[]): Promise<Instance>;
  /** What web has written so far. */
  webLog(): string;
  close(): Promise<void>;
}

/**
 * Starts what `npm start` would start, with its way of giving each program its settings.
 *
 * @param variables settings that differ from the defaults
 */
export async function startWebSystem(variables: Record<string, string> = {}): Promise<WebSystem> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-web-'));
  const database = await cloneDatabase();
  const [webPort, apiPort] = [await freePort(), await freePort()];
  const webUrl = `http://localhost:${webPort}`;
  const apiUrl = `http://localhost:${apiPort}`;
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const secrets = { BETTER_AUTH_SECRET: AUTH_SECRET, FRONTEND_JWT_SECRET: JWT_SECRET };
  const shared = { BACKEND_JWT_SECRET: JWT_SECRET, ...variables };
  const all = { PATH, HOME, SystemRoot, ...secrets, ...shared };
  const { web, api } = environments(
    { webPort, apiPort, webUrl, apiUrl, dataDir: folder, databaseUrl: undefined, all },
    database.urls,
  );

  const logOf = (name: string) => path.join(folder, `${name}.log`);
  const run = (name: string, args: string[], env: Record<string, string>, flags?: string[]) =>
    new Program(name, args, env, logOf(name), false, flags);
  const runApi = () => run('API', ['api/dist/main.js'], api);
  const next = ['node_modules/next/dist/bin/next', 'start', 'web'];
  const webProgram = run('web', [...next, '-p', String(webPort), '-H', '127.0.0.1'], web);
  let apiProgram = runApi();
  const apiAnswers = () => apiProgram.answers(`http://127.0.0.1:${apiPort}/health/ready`);

  const others: Program[] = [];
  async function startAnotherApi(flags?: string[]): Promise<Instance> {
    const port = await freePort();
    const name = `API ${port}`;
    const other = run(name, ['api/dist/main.js'], { ...api, API_PORT: String(port) }, flags);
    others.push(other);
    await other.answers(`http://127.0.0.1:${port}/health/ready`);
    return { url: `http://localhost:${port}`, log: () => readFileSync(logOf(name), 'utf8') };
  }

  async function close(): Promise<void> {
    await Promise.all([webProgram, apiProgram, ...others].map((program) => program.stop()));
    await database.drop();
    await rm(folder, { recursive: true });
  }

  try {
    await Promise.all([
      apiAnswers(),
      webProgram.answers(`http://127.0.0.1:${webPort}/api/auth/ok`),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    webUrl,
    apiUrl,
    database,
    stopApi: () => apiProgram.stop(),
    startApi() {
      apiProgram = runApi();
      return apiAnswers();
    },
    startAnotherApi,
    webLog: () => readFileSync(logOf('web'), 'utf8'),
    close,
  };
}
