import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environments } from '../../scripts/system/environments.js';
import { Program } from '../../scripts/system/program.js';
import { cloneDatabase, type TestDatabase } from './clone-database.js';
import { freePort } from './free-port.js';
import { AUTH_SECRET, JWT_SECRET, NO_LIMITS, TOKEN_MODE } from './settings.js';

/** One process of web or the API. */
export interface Instance {
  url: string;
  /** What it has written so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Web and API as they are shipped, each a process of its own, on a database of their own. */
export interface WebSystem {
  webUrl: string;
  apiUrl: string;
  database: TestDatabase;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  stopWeb(): Promise<void>;
  startWeb(): Promise<void>;
  /**
   * One more instance beside the first; it ends with the system.
   *
   * @param flags for Node
   * @param answers the path that answers 2xx when it has started; that of readiness, if not given
   */
  startAnotherApi(flags?: string[], answers?: string): Promise<Instance>;
  startAnotherWeb(): Promise<Instance>;
  /** What web has written so far. */
  webLog(): string;
  close(): Promise<void>;
}

export interface SystemOptions {
  /** Changes the database before any program connects to it. */
  prepare?: (database: TestDatabase) => Promise<void>;
  /** Flags for Node, for each instance of web. */
  webFlags?: string[];
}

/**
 * Starts what `npm start` would start, with its way of giving each program its settings.
 *
 * @param variables settings that differ from the defaults
 */
export async function startWebSystem(
  variables: Record<string, string> = {},
  { prepare, webFlags }: SystemOptions = {},
): Promise<WebSystem> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-web-'));
  const database = await cloneDatabase();
  await prepare?.(database);
  const [webPort, apiPort] = [await freePort(), await freePort()];
  const webUrl = `http://localhost:${webPort}`;
  const apiUrl = `http://localhost:${apiPort}`;
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const secrets = { BETTER_AUTH_SECRET: AUTH_SECRET, FRONTEND_JWT_SECRET: JWT_SECRET };
  const tokens = { JWT_MODE: TOKEN_MODE, BACKEND_JWT_SECRET: JWT_SECRET };
  // Who asks says in X-Forwarded-For who they are, as behind a proxy: see `ownAddress`.
  const proxied = { TRUSTED_PROXIES: 'loopback', SIGN_IN_LIMIT: '300' };
  const shared = { ...tokens, ...NO_LIMITS, ...proxied, ...variables };
  const all = { PATH, HOME, SystemRoot, ...secrets, ...shared };
  const { web, api } = environments(
    {
      host: '127.0.0.1',
      webPort,
      apiPort,
      webUrl,
      apiUrl,
      dataDir: folder,
      databaseUrl: undefined,
      all,
    },
    database.urls,
  );

  const running = new Set<Instance>();
  async function run(
    program: { name: string; args: string[]; ready: string; flags?: string[] | undefined },
    env: Record<string, string>,
    port: number,
  ): Promise<Instance> {
    const name = `${program.name} ${port}`;
    const log = path.join(folder, `${name}.log`);
    const child = new Program(name, program.args, env, log, false, program.flags);
    const instance: Instance = {
      url: `http://localhost:${port}`,
      log: () => readFileSync(log, 'utf8'),
      stop: () => child.stop(),
    };
    running.add(instance);
    await child.answers(`http://127.0.0.1:${port}${program.ready}`);
    return instance;
  }
  const runApi = (port: number, flags?: string[], ready = '/health/ready') =>
    run(
      { name: 'API', args: ['api/dist/main.js'], ready, flags },
      { ...api, API_PORT: String(port) },
      port,
    );
  const runWeb = (port: number) =>
    run(
      { name: 'web', args: ['web/server.mjs'], ready: '/health/ready', flags: webFlags },
      { ...web, WEB_PORT: String(port) },
      port,
    );

  async function close(): Promise<void> {
    await Promise.all([...running].map((instance) => instance.stop()));
    await database.drop();
    await rm(folder, { recursive: true });
  }

  let first: { web: Instance; api: Instance };
  try {
    const [api, web] = await Promise.all([runApi(apiPort), runWeb(webPort)]);
    first = { api, web };
  } catch (error) {
    await close();
    throw error;
  }
  return {
    webUrl,
    apiUrl,
    database,
    stopApi: () => first.api.stop(),
    startApi: async () => void (first.api = await runApi(apiPort)),
    stopWeb: () => first.web.stop(),
    startWeb: async () => void (first.web = await runWeb(webPort)),
    startAnotherApi: async (flags, answers) => runApi(await freePort(), flags, answers),
    startAnotherWeb: async () => runWeb(await freePort()),
    webLog: () => first.web.log(),
    close,
  };
}
